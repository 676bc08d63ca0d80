"""Allowed entity tags a word, as bit masks, from corpora that each name fewer types than we do.

TAGS are BIO over PER ORG GPE LOC FAC NORP EVENT MISC. A corpus that says LOC for all places allows GPE, LOC and
FAC unless the words themselves decide (a country or a big city, "River", "Airport"); a corpus that does not mark
nationalities allows NORP, EVENT and MISC where it says O on a capitalised word. The loss sums over what is allowed.
"""
TYPES = ["PER", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC"]
TAGS = ["O"] + [p + t for t in TYPES for p in ("B-", "I-")]
BIT = {t: 1 << i for i, t in enumerate(TAGS)}

FAC = set("airport bridge hospital street road avenue building tower stadium square palace station prison jail museum hotel church cathedral mosque temple airfield highway tunnel dam plant barracks castle embassy checkpoint base arena theater theatre".split())
LOC = set("river sea ocean lake mountain mountains mount valley desert gulf strait island islands peninsula bay canyon hills coast cape".split())
LOC_NAMES = set("europe|asia|africa|antarctica|oceania|eurasia|north america|south america|latin america|central america|middle east|far east|west|east|north|south|southeast asia|western europe|eastern europe|balkans|caucasus|scandinavia|sahara|arctic|caribbean|mediterranean|earth|mars|moon".split("|"))
DEMONYM_ENDS = ("ian", "ians", "ese", "ish", "anian", "can", "cans", "aqi", "aqis", "eli", "elis", "ani", "anis", "ench", "utch", "reek", "reeks", "hai", "wiss", "kurd", "kurds", "arab", "arabs", "arabic", "german", "germans", "turk", "turks", "serb", "serbs", "croat", "czech", "danish", "muslim", "muslims", "islamic", "jew", "jews", "jewish", "shiite", "shiites", "shia", "sunni", "sunnis", "catholic", "catholics", "hindu", "hindus", "democrat", "democrats", "republican", "republicans", "african", "africans", "asian", "asians", "saudi", "saudis", "pakistani", "yemeni", "kuwaiti", "omani", "qatari", "emirati", "afghan", "afghans", "communist", "nazi", "nazis", "protestant", "buddhist", "buddhists", "sikh", "sikhs", "welsh", "scottish", "irish", "conservative", "conservatives", "liberals")
COUNTRY_WORDS = set("""afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|botswana|brazil|brunei|bulgaria|burkina faso|burma|burundi|cambodia|cameroon|canada|chad|chile|china|colombia|congo|costa rica|croatia|cuba|cyprus|czech republic|denmark|djibouti|ecuador|egypt|el salvador|england|eritrea|estonia|ethiopia|fiji|finland|france|gabon|gambia|georgia|germany|ghana|great britain|britain|greece|guatemala|guinea|guyana|haiti|honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macedonia|madagascar|malawi|malaysia|maldives|mali|malta|mauritania|mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|the netherlands|new zealand|nicaragua|niger|nigeria|north korea|northern ireland|norway|oman|pakistan|palestine|panama|papua new guinea|paraguay|peru|philippines|the philippines|poland|portugal|qatar|romania|russia|rwanda|saudi arabia|scotland|senegal|serbia|sierra leone|singapore|slovakia|slovenia|somalia|south africa|south korea|south sudan|soviet union|spain|sri lanka|sudan|suriname|swaziland|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|tibet|togo|tunisia|turkey|turkmenistan|u.k.|u.s.|u.s.a.|uganda|uk|ukraine|united arab emirates|united kingdom|united states|united states of america|uruguay|us|usa|ussr|uzbekistan|vatican|venezuela|vietnam|wales|yemen|yugoslavia|zambia|zimbabwe|california|texas|florida|ohio|virginia|alabama|arizona|arkansas|colorado|connecticut|delaware|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|utah|vermont|washington|west virginia|wisconsin|wyoming|america""".split("|"))
CITIES = set()


def load_cities(path, least=50_000):
    """GeoNames cities500 (CC BY 4.0) as TSV: name in column 2, ASCII name in 3, population in 15."""
    with open(path, encoding="utf-8") as f:
        for line in f:
            c = line.rstrip("\n").split("\t")
            if int(c[14] or 0) >= least:
                CITIES.update((c[1].lower(), c[2].lower()))


def kinds(label, words, scheme):
    """The types of ours that a corpus label on these words may be."""
    low = [w.lower() for w in words]
    whole, label = " ".join(low).removeprefix("the "), label.lower()
    if label in ("loc", "location", "country"):
        if label == "country" or whole in COUNTRY_WORDS:
            return ["GPE"]
        if any(w in FAC for w in low[-1:]):
            return ["FAC"]
        if whole in LOC_NAMES or low[-1] in LOC or low[0] in ("mount", "lake", "gulf", "strait", "cape"):
            return ["LOC"]
        if whole in CITIES:
            return ["GPE"]
        return ["GPE", "LOC", "FAC"]
    if label in ("per", "person", "politician"):
        return ["PER"]
    if label in ("org", "organisation", "politicalparty", "corporation"):
        return ["ORG"]
    if label in ("event", "election"):
        return ["EVENT"]
    if label == "group":
        return ["ORG", "NORP", "MISC"]
    if label in ("product", "creative-work"):
        return ["MISC"]
    if label == "misc":
        if low[-1].endswith(DEMONYM_ENDS) and len(low) == 1:
            return ["NORP"]
        if scheme == "crossner":
            return ["NORP", "MISC", "EVENT"]
        return ["MISC", "EVENT"] if scheme == "wikigold" else ["MISC"]
    raise ValueError(label)


def masks(forms, tags, scheme, xpos):
    """One mask a word; 0 never occurs."""
    out, i = [], 0
    while i < len(forms):
        t = tags[i]
        if t == "O" or t == "B-O":
            out.append(outside(forms, i, scheme, xpos))
            i += 1
            continue
        j = i + 1
        while j < len(forms) and tags[j] == "I-" + t[2:]:
            j += 1
        allowed = kinds(t[2:], forms[i:j], scheme)
        for k in range(i, j):
            out.append(sum(BIT[("B-" if k == i else "I-") + a] for a in allowed))
        i = j
    return out


def outside(forms, i, scheme, xpos):
    """The mask of a word the corpus leaves unmarked."""
    w = forms[i]
    if not w[:1].isupper() or scheme in ("wikigold", "gum"):
        return BIT["O"]
    if scheme == "crossner":
        return BIT["O"] | BIT["B-NORP"]
    if scheme == "uner" and (xpos is None or xpos[i] in ("JJ", "NNPS", "NNP")) and w.lower().endswith(DEMONYM_ENDS) and xpos[i] != "NNP":
        return BIT["B-NORP"]
    if scheme in ("uner", "wnut"):
        return BIT["O"] | sum(BIT[p + t] for t in ("NORP", "EVENT", "MISC") for p in ("B-", "I-"))
    return BIT["O"]
