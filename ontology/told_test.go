package ontology

import (
	"testing"

	"annalist"
)

func TestAsTold(t *testing.T) {
	for _, tt := range []struct {
		told       string
		typ, cameo string
		modality   annalist.Modality
		rule       string
		want       string
	}{
		{"Putin met Erdogan", "CONSULT", "040", annalist.Occurred, "", "CONSULT 040"},
		{"Putin will meet Erdogan", "CONSULT", "040", annalist.Planned, "aux will", "AGREE 036"},
		{"the rebels will free the hostages", "RETREAT", "0841", annalist.Planned, "aux will", "AGREE 0353"},
		{"Qatar will send food", "AID", "073", annalist.Planned, "aux will", "AGREE 0333"},
		{"teachers will go on strike", "PROTEST", "143", annalist.Planned, "aux will", "THREATEN 133"},
		{"the army will shell the town", "ASSAULT", "194", annalist.Planned, "aux will", "THREATEN 1384"},
		{"the army will blockade the port", "COERCE", "191", annalist.Planned, "aux will", "THREATEN 1381"},
		{"Israel must withdraw", "RETREAT", "0874", annalist.Requested, "aux must", "REQUEST 1056"},
		{"urged to attack", "ASSAULT", "190", annalist.Requested, "head urge", "ASSAULT 190"},
		{"Israel will not free the prisoners", "RETREAT", "0841", annalist.Negated, Refusal + ": not", "REJECT 1243"},
		{"Israel did not free the prisoners", "RETREAT", "0841", annalist.Negated, "adverb not", "RETREAT 0841"},
		{"gave money to help refugees", "AID", "073", annalist.Planned, Purpose, "AID 073"},
		{"will send condolences", "", "018", annalist.Planned, "aux will", " 018"},
	} {
		e := annalist.Event{Type: tt.typ, CAMEO: tt.cameo, Modality: tt.modality, ModalityRule: tt.rule}
		typ, cameo := AsTold(&e)
		if got := typ + " " + cameo; got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.told, got, tt.want)
		}
	}
	for _, table := range []map[string]string{planned, requested, refused} {
		for from, to := range table {
			if _, ok := CAMEO(from); !ok {
				t.Errorf("no code %s", from)
			}
			if _, ok := CAMEO(to); !ok {
				t.Errorf("no code %s", to)
			}
		}
	}
}
