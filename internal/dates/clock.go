package dates

import "fmt"

// clock reads a time of day and its zone. led tells whether a word before it
// shows that a bare "06:00" is one.
func (p *reader) clock(i int, led bool) (c, zone string, end int) {
	w := p.at(i)
	switch w.class {
	case aClock:
		c, end = w.low, i+1
		if p.class(end) == aMeridiem {
			if c = meridiem(c, p.at(end).n); c == "" {
				return "", "", i
			}
			end++
			led = true
		}
		led = led || w.short
	case aNumber, aYear:
		c, end = p.numeral(i)
		led = true
	case aMoment:
		if p.is(i, "noon", "midday", "midnight") && p.class(i+1) == aZone {
			c, end, led = momentClock(w.low), i+1, true
		}
	case none:
		if p.class(i+1) == aMeridiem && len(w.text) >= 4 && len(w.text) <= 5 { // "10.30 am"
			h, rest := leading(w.text)
			if len(rest) == 3 && (rest[0] == '.' || rest[0] == ':') {
				if m, tail := leading(rest[1:]); tail == "" && m < 60 && h < 24 {
					c, end, led = meridiem(clockText(h, m), p.at(i+1).n), i+2, true
				}
			}
		}
	}
	if c == "" || end <= i {
		return "", "", i
	}
	zone, k := p.zone(end)
	if k == end && !led {
		return "", "", i
	}
	return c, zone, k
}

// numeral reads "2 p.m.", "0600 GMT" and "5 o'clock".
func (p *reader) numeral(i int) (c string, end int) {
	w := p.at(i)
	switch {
	case p.class(i+1) == aMeridiem && w.n >= 1 && w.n <= 12 && (w.low == "#" || p.is(i-1, "at", "by", "until", "around")):
		return meridiem(clockText(w.n, 0), p.at(i+1).n), i + 2
	case p.is(i+1, "o'clock") && w.n >= 1 && w.n <= 12:
		return clockText(w.n%12+12*at(p.is(i+2, "pm", "p.m.")), 0), i + 2
	case w.Len() == 4 && w.n/100 < 24 && w.n%100 < 60 && (p.class(i+1) == aZone || p.is(i+1, "hours", "hrs", "local")):
		end = i + 1
		return clockText(w.n/100, w.n%100), p.skip(end, "hours", "hrs")
	case w.n < 24 && w.low == "#" && p.class(i+1) == aZone && p.is(i-1, "at", "by", "around", "about", "until", "from"):
		return clockText(w.n, 0), i + 1
	}
	return "", i
}

// meridiem turns a time of the morning (half 0) or afternoon (1) to 24 hours;
// "" if there is none such.
func meridiem(c string, half int) string {
	h, _ := leading(c)
	switch {
	case h > 12 && half == 1:
		return c
	case h < 1 || h > 12:
		return ""
	}
	return clockText(h%12+12*half, minutes(c))
}

func minutes(c string) int {
	if len(c) < 5 {
		return 0
	}
	m, _ := leading(c[3:])
	return m
}

func momentClock(word string) string {
	switch word {
	case "noon", "midday":
		return "12:00"
	case "midnight":
		return "00:00"
	}
	return ""
}

// zone reads a zone of zones.tsv, with hours added: "GMT+3"; or "local time",
// whose zone is not known.
func (p *reader) zone(i int) (zone string, end int) {
	if p.is(i, "local") {
		end = i + 1
		return "", p.skip(end, "time")
	}
	w := p.at(i)
	if w.class != aZone {
		return "", i
	}
	zone, end = p.zones[w.low], i+1
	if zone == "+00:00" && w.joined {
		sign, n, k := byte(0), 0, end
		if t := p.at(k).text; len(t) > 1 && (t[0] == '+' || t[0] == '-') {
			sign, n = t[0], 0
			n, _ = leading(t[1:])
			k++
		} else if (t == "+" || t == "-") && p.class(k+1) == aNumber {
			sign, n = t[0], p.at(k+1).n
			k += 2
		}
		if sign != 0 && n <= 14 {
			return fmt.Sprintf("%c%02d:00", sign, n), k
		}
	}
	return zone, p.skip(end, "time")
}
