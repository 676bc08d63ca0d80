package sentences

import (
	"strings"
	"testing"

	"annalist"
)

func TestDateline(t *testing.T) {
	// The dateline ends at the bar; without a bar there is none.
	for _, want := range []string{
		"MOSCOW (Reuters) -| The talks failed.",
		"MOSCOW (Reuters) –| The talks failed.",
		"MOSCOW/KIEV (Reuters) -| The talks failed.",
		"BAGHDAD, Iraq, March 3 (AP) —| The talks failed.",
		"BAGHDAD, Iraq (AP) _| The talks failed.",
		"BEIJING, Jan. 5 (Xinhua) --| China said no.",
		"WASHINGTON —| The talks failed.",
		"NEW YORK, 3 March 2014 –| The talks failed.",
		"ST. PETERSBURG, Russia --| Ten people died.",
		"Washington, D.C. –| The talks failed.",
		"Port-au-Prince, Haiti (AFP) -| Ten people died.",
		"(Reuters) -| The talks failed.",
		"TEL AVIV —| “We go,” he said.",
		"STRELSAU (Gazette) -| soldiers left.",
		"KOKOMO, Ind., Feb 26 -| Ten people died.",
		"KANSAS CITY, MO., March 4-| Ten people died.",
		"LONDON, March 25, Reuter -| the talks failed.",
		"Quito, march 9 -| ten people died.",
		"MOVING SHOP—The Gazette moved.",
		"RASSENDYLL HAS A LEAD IN HENTZAU - Ten people died.",
		"Sen. Rupert Hentzau (R-Strelsau) — The talks failed.",
		"THE HAGUE, Netherlands —| The talks failed.",
		"RASSENDYLL NOT YET AHEAD, JUST TOO EARLY — The talks failed.",
		"UPDATE — The talks failed.",
		"Paris – The mayor spoke.",
		"The talks (in Paris) – The mayor spoke.",
		"UN-backed forces left.",
		"Smith - a former envoy - left.",
		"Obama said – The talks failed.",
		"WASHINGTON, where he lives —",
		"(It rained) - The talks failed.",
		"Washington, D.C. – a city of monuments.",
	} {
		text := strings.Replace(want, "|", "", 1)
		got := text
		split := Split(&annalist.Report{Text: text})
		if line := split[0].Dateline; line.Len() > 0 {
			got = text[:line.End] + "|" + text[line.End:]
		}
		if got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}
