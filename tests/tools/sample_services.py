"""The directory of services of the invented municipality, and the needs assessed there in 2023.

Psychologists can be had. Speech therapists are full, and so is the one place where children with
disabilities may stay after school, from 14:00: the assessments tell who goes without.
"""

TOWN, WOODS, HILL = "Ąžuolyno miesto seniūnija", "Girininkų seniūnija", "Kalnelio seniūnija"
PLACES = {TOWN: (54.55, 23.95), WOODS: (54.62, 24.08), HILL: (54.47, 23.81)}
SOCIAL_SERVICES, DAY_CENTRE = "inst-socialines-paslaugos", "inst-dienos-centras"
PPT, GYMNASIUM, SCHOOL = "inst-ppt", "inst-gimnazija", "inst-progimnazija"
KINDERGARTEN, HEALTH, BUREAU = "inst-darzelis", "inst-sveikatos-centras", "inst-sveikatos-biuras"
NGO_CROWN, NGO_BRIDGE = "inst-nvo-laja", "inst-nvo-lieptas"

EVERY_DAY, WORKDAYS = "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
NIGHT_AND_DAY = (EVERY_DAY, 0, 24)
OFFICE_HOURS = (WORKDAYS, 8, 17)
SCHOOL_HOURS = (WORKDAYS, 8, 14)
AFTER_SCHOOL = (WORKDAYS, 14, 18)


def days(text, start, end):
    return f"FREQ=WEEKLY;BYDAY={text}", start, end


def ages(first=None, last=None, **more):
    """An audience by whole years, the last one whole, too."""
    months = {}
    if first is not None:
        months["ageFromMonths"] = first * 12
    if last is not None:
        months["ageToMonths"] = last * 12 + 11
    return {**months, **more}


DISABILITY = ["SPECIAL_NEEDS_LEVEL_LARGE", "SPECIAL_NEEDS_LEVEL_VERY_LARGE"]
ANY_NEEDS = ["SPECIAL_NEEDS_LEVEL_SMALL", "SPECIAL_NEEDS_LEVEL_MEDIUM", *DISABILITY]

# id, provider, root, name, other names, audience, where, schedule, (places, taken, waiting) or
# the states of several days, more fields
SERVICES = [
    ("logopedas-ppt", PPT, "education", "Logopedo pagalba", ["Speech therapist"], ages(3, 18), TOWN,
     days("TU,TH", 9, 16), {"2023-01-01": (12, 12, 8), "2023-09-01": (12, 12, 14),
                            "2024-03-01": (16, 12, 2)}, {}),
    ("logopedas-progimnazija", SCHOOL, "education", "Logopedo pagalba mokykloje", [],
     ages(7, 14, schoolShifts=["SCHOOL_SHIFT_FIRST"]), WOODS, SCHOOL_HOURS, (25, 25, 9), {}),
    ("logopedas-darzelis", KINDERGARTEN, "education", "Logopedo pagalba darželyje", [], ages(3, 6),
     WOODS, days("MO,WE", 8, 12), (10, 10, 6), {}),
    ("psichologas-ppt", PPT, "education", "Psichologo pagalba", ["Psichologo konsultacija"],
     ages(3, 18), TOWN, OFFICE_HOURS, (40, 33, 0), {}),
    ("psichologas-gimnazija", GYMNASIUM, "education", "Psichologo pagalba gimnazijoje", [],
     ages(14, 18), TOWN, SCHOOL_HOURS, (20, 17, 0), {}),
    ("psichologas-progimnazija", SCHOOL, "education", "Psichologo pagalba progimnazijoje", [],
     ages(7, 14), WOODS, days("MO,WE,FR", 8, 14), (20, 18, 0), {}),
    ("psichologas-sveikata", HEALTH, "health", "Medicinos psichologo pagalba", [], ages(0, 17),
     TOWN, days("MO,WE", 8, 16), (15, 15, 5), {}),
    ("specialusis-pedagogas", SCHOOL, "education", "Specialiojo pedagogo pagalba", [],
     ages(7, 14, needsLevels=ANY_NEEDS), WOODS, SCHOOL_HOURS, (18, 16, 0), {}),
    ("specialusis-pedagogas-darzelis", KINDERGARTEN, "education",
     "Specialiojo pedagogo pagalba darželyje", [], ages(3, 6, needsLevels=ANY_NEEDS), WOODS,
     SCHOOL_HOURS, (8, 6, 0), {}),
    ("socialinis-pedagogas", GYMNASIUM, "education", "Socialinio pedagogo pagalba", [],
     ages(11, 18), TOWN, SCHOOL_HOURS, None, {}),
    ("mokytojo-padejejas", SCHOOL, "education", "Mokytojo padėjėjo pagalba", [],
     ages(7, 18, needsLevels=ANY_NEEDS), WOODS, SCHOOL_HOURS, (9, 9, 3), {}),
    ("tiflopedagogas", PPT, "education", "Tiflopedagogo konsultacija", [],
     ages(3, 18, needsLevels=DISABILITY), TOWN, ("FREQ=MONTHLY;BYDAY=1WE", 10, 15), None, {}),
    ("surdopedagogas", PPT, "education", "Surdopedagogo konsultacija", [],
     ages(3, 18, needsLevels=DISABILITY), TOWN, ("FREQ=MONTHLY;BYDAY=3WE", 10, 15), None, {}),
    ("ikimokyklinis", KINDERGARTEN, "education", "Privalomas ikimokyklinis ugdymas",
     ["Ikimokyklinis ugdymas"],
     ages(2, 6, groundKinds=["GROUND_KIND_PRESCHOOL_CASE_MANAGEMENT",
                             "GROUND_KIND_PRESCHOOL_PARENTING_SKILLS",
                             "GROUND_KIND_PRESCHOOL_SPECIAL_NEEDS"]), WOODS, (WORKDAYS, 7, 18),
     (60, 54, 0), {}),
    ("pailginta-grupe", SCHOOL, "education", "Pailgintos dienos grupė", [],
     ages(7, 10, schoolShifts=["SCHOOL_SHIFT_FIRST"]), WOODS, (WORKDAYS, 12, 17), (30, 28, 0), {}),
    ("neformalusis", GYMNASIUM, "education", "Neformalusis vaikų švietimas", ["Būreliai"],
     ages(7, 18), TOWN, AFTER_SCHOOL, (120, 97, 0), {}),
    ("dienos-prieziura-negalia", DAY_CENTRE, "social",
     "Dienos priežiūra po pamokų vaikams su negalia",
     ["Dienos centras vaikams su negalia", "Day care for children with disabilities"],
     ages(7, 17, needsLevels=DISABILITY), TOWN, AFTER_SCHOOL,
     {"2023-01-01": (8, 8, 6), "2023-09-01": (8, 8, 11), "2024-09-01": (16, 8, 11)},
     {"price": {"amount": {"digits": "150", "places": 2}, "currency": "EUR", "unit": "valanda"}}),
    ("dienos-centras", DAY_CENTRE, "social", "Vaikų dienos centras „Gilė“", [], ages(6, 17), TOWN,
     (WORKDAYS, 13, 18), (30, 27, 0), {}),
    ("dienos-centras-kalnelis", NGO_CROWN, "social", "Vaikų dienos centras „Laja“", [],
     ages(6, 17, elderships=[HILL]), HILL, (WORKDAYS, 13, 18), (15, 15, 4), {}),
    ("asmeninis-asistentas", SOCIAL_SERVICES, "social", "Asmeninis asistentas",
     ["Personal assistant"], ages(16, None, needsLevels=DISABILITY), TOWN, (EVERY_DAY, 7, 22),
     (12, 12, 4), {}),
    ("atokvepis-namuose", NGO_BRIDGE, "social", "Laikinas atokvėpis namuose", ["Respite at home"],
     ages(1, 17, needsLevels=DISABILITY), TOWN, (EVERY_DAY, 8, 20), (6, 6, 5),
     {"careKind": "CARE_KIND_RESPITE_AT_HOME"}),
    ("atokvepis-istaigoje", SOCIAL_SERVICES, "social", "Laikinas atokvėpis įstaigoje",
     ["Respite in an institution"], ages(3, 17, needsLevels=DISABILITY), TOWN, NIGHT_AND_DAY,
     (4, 3, 0), {"careKind": "CARE_KIND_RESPITE_IN_INSTITUTION"}),
    ("socialine-prieziura", SOCIAL_SERVICES, "social", "Socialinė priežiūra šeimai", [], {}, TOWN,
     OFFICE_HOURS, (45, 41, 0), {}),
    ("atvejo-vadyba", SOCIAL_SERVICES, "social", "Atvejo vadyba šeimai", [], {}, TOWN,
     OFFICE_HOURS, None, {}),
    ("pagalba-namuose", SOCIAL_SERVICES, "social", "Pagalba į namus", [], {}, TOWN,
     (WORKDAYS, 8, 18), (25, 24, 0), {}),
    ("transportas", SOCIAL_SERVICES, "social", "Specialusis transportas", [],
     {"needsLevels": DISABILITY}, TOWN, (WORKDAYS, 6, 20), (20, 14, 0), {}),
    ("kriziu-centras", SOCIAL_SERVICES, "social", "Krizių centras vaikui ir motinai", [], {}, TOWN,
     NIGHT_AND_DAY, (6, 4, 0), {"careKind": "CARE_KIND_HELP_FOR_MOTHERS"}),
    ("budintis-globotojas", SOCIAL_SERVICES, "social", "Budintis globotojas", [], ages(0, 17), TOWN,
     NIGHT_AND_DAY, (4, 3, 0), {"careKind": "CARE_KIND_ON_DUTY_GUARDIAN"}),
    ("bendruomeniniai-namai", SOCIAL_SERVICES, "social", "Bendruomeniniai vaikų globos namai", [],
     ages(3, 17), WOODS, NIGHT_AND_DAY, (8, 8, 0), {"careKind": "CARE_KIND_COMMUNITY_FAMILY_HOME"}),
    ("palydimoji-globa", NGO_BRIDGE, "social", "Palydimoji globa jaunuoliui", [], ages(16, 23),
     TOWN, OFFICE_HOURS, (5, 2, 0), {"careKind": "CARE_KIND_ACCOMPANIED_CARE"}),
    ("tevystes-kursai", NGO_CROWN, "social", "Pozityvios tėvystės mokymai", [], {}, HILL,
     ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", 17, 20), (12, 9, 0),
     {"starts": "2023-01-12", "valid": {"start": "2023-01-12", "end": "2024-06-30"}}),
    ("mediacija", NGO_CROWN, "social", "Šeimos mediacija", [], {"languages": ["lt", "en"]}, TOWN,
     days("MO,TH", 10, 18), None, {}),
    ("savitarpio-grupe", NGO_BRIDGE, "social", "Tėvų savitarpio pagalbos grupė", [], {}, TOWN,
     ("FREQ=MONTHLY;BYDAY=-1FR", 17, 19), (14, 8, 0), {}),
    ("jaunimo-centras", NGO_CROWN, "social", "Atviras jaunimo centras", [], ages(14, 29), HILL,
     days("TU,WE,TH,FR,SA", 14, 20), None, {}),
    ("kineziterapija", HEALTH, "health", "Kineziterapeuto pagalba", ["Physiotherapist"],
     ages(0, 17), TOWN, days("MO,WE,FR", 8, 15), (24, 22, 0), {}),
    ("ergoterapija", HEALTH, "health", "Ergoterapeuto pagalba", [], ages(0, 17), TOWN,
     days("TU,TH", 8, 15), (10, 10, 3), {}),
    ("ankstyvoji-reabilitacija", HEALTH, "health", "Ankstyvoji reabilitacija", [], ages(0, 6), TOWN,
     OFFICE_HOURS, (12, 12, 7), {}),
    ("vaiku-psichiatras", HEALTH, "health", "Vaikų ir paauglių psichiatro konsultacija", [],
     ages(0, 17, grounds=["šeimos gydytojo siuntimas"]), TOWN, days("FR", 8, 14), (16, 16, 12), {}),
    ("priklausomybes", BUREAU, "health", "Ankstyvosios intervencijos programa",
     ["Priklausomybių konsultantas"], ages(14, 21), TOWN, days("WE", 14, 17), (10, 6, 0), {}),
    ("sveikatos-ugdymas", BUREAU, "health", "Visuomenės sveikatos specialisto užsiėmimai", [],
     ages(3, 18), TOWN, OFFICE_HOURS, None, {}),
]

NOT_PUBLIC = {"kriziu-centras": "ADDRESS_VISIBILITY_HIDDEN",
              "bendruomeniniai-namai": "ADDRESS_VISIBILITY_NETWORK"}

SPEECH = ("Logopedo pagalba", "education")
DAY_CARE = ("Dienos priežiūra po pamokų vaikams su negalia", "social")
PSYCHOLOGIST = ("Psichologo pagalba", "education")
PHYSIOTHERAPIST = ("Kineziterapeuto pagalba", "health")
RESPITE = ("Laikinas atokvėpis namuose", "social")
ASSISTANT = ("Asmeninis asistentas", "social")
NO_PLACE, NO_SPECIALIST = "no_place", "no_specialist"

# number, who, day, eldership, needs: service, state, why, since
ASSESSMENTS = [
    (1, {"childId": "vaikas-03"}, "2023-03-02", "",
     [(SPEECH, "unmet", NO_SPECIALIST, "2022-11-15")]),
    (2, {"childId": "vaikas-11"}, "2023-10-24", "",
     [(SPEECH, "waiting", NO_PLACE, "2023-09-11"), (PSYCHOLOGIST, "met", "", "2023-10-02")]),
    (3, {"childId": "vaikas-02"}, "2023-03-06", "", [(PSYCHOLOGIST, "met", "", "2022-04-04")]),
    (4, {"childId": "vaikas-09"}, "2023-09-25", "",
     [(SPEECH, "partly_met", NO_SPECIALIST, "2023-01-16"), (PSYCHOLOGIST, "met", "", "2022-10-03")]),
    (5, {"childId": "vaikas-13"}, "2023-11-20", "", [(SPEECH, "unmet", NO_PLACE, "2023-05-08")]),
    (6, {"ageYears": 8}, "2023-02-14", TOWN, [(DAY_CARE, "unmet", NO_PLACE, "2022-09-01")]),
    (7, {"ageYears": 9}, "2023-02-21", TOWN,
     [(DAY_CARE, "waiting", NO_PLACE, "2022-09-01"), (PHYSIOTHERAPIST, "met", "", "2022-10-10")]),
    (8, {"ageYears": 12}, "2023-04-18", HILL,
     [(DAY_CARE, "unmet", NO_PLACE, "2023-01-09"), (RESPITE, "waiting", NO_PLACE, "2023-03-01")]),
    (9, {"ageYears": 16}, "2023-05-09", TOWN, [(ASSISTANT, "waiting", NO_PLACE, "2023-02-06")]),
    (10, {"ageYears": 5}, "2023-05-23", HILL, [(SPEECH, "unmet", NO_SPECIALIST, "2022-12-01")]),
    (11, {"ageYears": 6}, "2023-06-06", HILL, [(SPEECH, "waiting", NO_SPECIALIST, "2023-02-13")]),
    (12, {"ageYears": 15}, "2023-10-03", TOWN, [(PSYCHOLOGIST, "met", "", "2023-09-04")]),
    (13, {"familyId": "seima-08"}, "2023-09-26", "", [(RESPITE, "met", "", "2023-06-01")]),
    (14, {"groupText": "specialiųjų klasių mokiniai su negalia", "groupSize": 9, "ageYears": 13},
     "2023-09-12", TOWN, [(DAY_CARE, "unmet", NO_PLACE, "2023-09-01")]),
    (15, {"groupText": "pradinukai su kalbos sutrikimais", "groupSize": 11, "ageYears": 8},
     "2023-10-10", WOODS, [(SPEECH, "waiting", NO_SPECIALIST, "2023-09-01")]),
]


def schedule_of(rule, start, end, starts):
    return {"rrule": rule, "starts": starts, "startMinute": start * 60, "endMinute": end * 60}


def capacity_of(states):
    by_day = {"2023-01-01": states} if isinstance(states, tuple) else states or {}
    return [{"since": since, "places": places, "taken": taken, "waiting": waiting}
            for since, (places, taken, waiting) in by_day.items()]


def address_of(identifier, eldership, number, municipality):
    latitude, longitude = PLACES[eldership]
    step = number * 0.001  # nobody lives in the same house
    return {"text": f"Išgalvotoji g. {number}", "municipalityId": municipality,
            "eldership": eldership,
            "visibility": NOT_PUBLIC.get(identifier, "ADDRESS_VISIBILITY_PUBLISHED"),
            "latitude": round(latitude + step, 4), "longitude": round(longitude - step, 4)}


def emit_services(emit, municipality):
    for identifier, name in ((NGO_CROWN, "VšĮ „Laja“"), (NGO_BRIDGE, "Asociacija „Lieptas“")):
        emit("institution", id=identifier, kind="INSTITUTION_KIND_NON_GOVERNMENTAL_ORGANISATION",
             name=name, municipalityId=municipality)
    for number, service in enumerate(SERVICES, 1):
        (identifier, provider, root, name, others, audience, eldership, hours, capacity,
         more) = service
        emit("service", id="paslauga-" + identifier, providerId=provider,
             root=f"SERVICE_ROOT_{root.upper()}", name=name, otherNames=others, audience=audience,
             address=address_of(identifier, eldership, number, municipality),
             areaMunicipalityIds=[municipality],
             schedules=[schedule_of(*hours, more.get("starts"))], capacity=capacity_of(capacity),
             **{key: value for key, value in more.items() if key != "starts"})


def emit_needs(emit, municipality):
    for number, who, day, eldership, needs in ASSESSMENTS:
        emit("needAssessment", id=f"poreikiai-2023-{number:02}", **who, assessed=day,
             by={"kind": "ACTOR_KIND_FAMILY_CASE_MANAGER", "institutionId": SOCIAL_SERVICES},
             needs=[{"serviceText": text, "serviceRoot": f"SERVICE_ROOT_{root.upper()}",
                     "since": since, "state": f"NEED_STATE_{state.upper()}",
                     "why": why and f"REFERRAL_REASON_{why.upper()}"}
                    for (text, root), state, why, since in needs],
             municipalityId=municipality, eldership=eldership)
