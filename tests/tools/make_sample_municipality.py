"""Writes tests/data/sample_municipality_2023.jsonl: the year 2023 of an invented municipality.

    make_sample_municipality.py > tests/data/sample_municipality_2023.jsonl

Nobody in it exists; nobody has a personal code. The commission held 8 sittings and considered 12
questions, from which followed 5 orders imposing minimal measures, 4 extending coordinated services
and 3 on compulsory pre-school education: the director's until the council elected in 2023 first
met, the mayor's after. Procedures keep the law's order and terms. Then follow a directory of services
and assessments of needs: see sample_services.py. The last lines of the file, agreed terms and the
year's referrals, are kept by hand.
"""

from record_lines import add_months, add_working_days, day, line
from sample_services import emit_needs, emit_services

MUNICIPALITY = "azuolyno"
COUNCIL_FIRST_MET = day("2023-04-14")
COMMISSION = "body-vgk"
ADMINISTRATION = "inst-administracija"
SOCIAL_SERVICES = "inst-socialines-paslaugos"
CHILD_RIGHTS = "inst-vaiko-teises"
POLICE = "inst-policija"
YEARS = {"start": "2023-01-01", "end": "2023-12-31"}


def code(kind, name):
    return f"{kind}_{name.upper()}"


def actor(kind, institution="", person=""):
    return {"kind": code("ACTOR_KIND", kind), "institutionId": institution, "personId": person}


def step(name, date, **fields):
    return {"code": code("STEP_CODE", name), "date": date, **fields}


def emit(record, /, **fields):
    print(line(record, **fields))


# Institutions and people ------------------------------------------------------------------------

INSTITUTIONS = [  # id, kind, name, parent
    (ADMINISTRATION, "municipal_administration", "Ąžuolyno rajono savivaldybės administracija", ""),
    ("inst-svietimo-skyrius", "administration_unit", "Švietimo, kultūros ir sporto skyrius",
     ADMINISTRATION),
    ("inst-paramos-skyrius", "administration_unit", "Socialinės paramos skyrius", ADMINISTRATION),
    (CHILD_RIGHTS, "child_rights_service", "Vaiko teisių apsaugos skyrius Ąžuolyno rajone", ""),
    (POLICE, "police", "Ąžuolyno rajono policijos komisariatas", ""),
    ("inst-probacija", "probation", "Probacijos tarnybos Ąžuolyno skyrius", ""),
    ("inst-prokuratura", "prosecutors_office", "Ąžuolyno apylinkės prokuratūra", ""),
    (SOCIAL_SERVICES, "social_services_centre", "Ąžuolyno socialinių paslaugų centras", ""),
    ("inst-sveikatos-biuras", "public_health_bureau", "Ąžuolyno visuomenės sveikatos biuras", ""),
    ("inst-sveikatos-centras", "health_care", "Ąžuolyno sveikatos centras", ""),
    ("inst-ppt", "pedagogical_psychological_service",
     "Ąžuolyno pedagoginė psichologinė tarnyba", ""),
    ("inst-dienos-centras", "children_day_centre", "Vaikų dienos centras „Gilė“", ""),
    ("inst-gimnazija", "school", "Ąžuolyno gimnazija", ""),
    ("inst-progimnazija", "school", "Girininkų progimnazija", ""),
    ("inst-darzelis", "preschool", "Lopšelis-darželis „Gilutė“", ""),
]

DIRECTOR, MAYOR, CHAIR, SECRETARY = "asmuo-01", "asmuo-02", "asmuo-03", "asmuo-04"
MEMBERS = [  # person, institution, part in which the member speaks
    (CHAIR, "inst-svietimo-skyrius", "coordinator"),
    (SECRETARY, "inst-paramos-skyrius", "municipal_administration"),
    ("asmuo-05", CHILD_RIGHTS, "child_rights_service"),
    ("asmuo-06", POLICE, "police"),
    ("asmuo-07", "inst-probacija", "probation"),
    ("asmuo-08", "inst-prokuratura", "prosecutor"),
    ("asmuo-09", SOCIAL_SERVICES, "service_provider"),
    ("asmuo-10", "inst-sveikatos-biuras", "service_provider"),
    ("asmuo-11", "inst-ppt", "service_provider"),
    ("asmuo-12", "inst-dienos-centras", "service_provider"),
]
CHILD_RIGHTS_MEMBER = "asmuo-05"
SCHOOL_MEMBERS = {"inst-gimnazija": "asmuo-13", "inst-progimnazija": "asmuo-14",
                  "inst-darzelis": "asmuo-15"}
CASE_MANAGERS = {SOCIAL_SERVICES: "asmuo-16", "inst-dienos-centras": "asmuo-17"}
FAMILY_CASE_MANAGER = "asmuo-18"
STAFF_COUNT = 18


def person(number, female):
    return dict(id=f"asmuo-{number:02}", givenNames="Vardenė" if female else "Vardenis",
                familyName=f"{'Pavardenė' if female else 'Pavardenis'}-{number:02}")


def emit_network():
    emit("header", formatVersion=1, producer="make_sample_municipality",
         municipalityId=MUNICIPALITY, title="Ąžuolyno rajono savivaldybė (išgalvota), 2023 metai")
    emit("municipality", id=MUNICIPALITY, code="99", name="Ąžuolyno rajono savivaldybė",
         councilFirstMet=COUNCIL_FIRST_MET)
    for identifier, kind, name, parent in INSTITUTIONS:
        emit("institution", id=identifier, kind=code("INSTITUTION_KIND", kind), name=name,
             municipalityId=MUNICIPALITY, parentId=parent,
             parentLink=parent and "PARENT_LINK_UNIT")
    for number in range(1, STAFF_COUNT + 1):
        emit("person", **person(number, female=number % 3 == 0))
    roles = [  # person, role, institution, body, period
        (DIRECTOR, "administration_director", ADMINISTRATION, "", {"start": "2019-05-02"}),
        (MAYOR, "mayor", "", "", {"start": COUNCIL_FIRST_MET}),
        (CHAIR, "coordinator", "inst-svietimo-skyrius", "", {"start": "2020-09-01"}),
        (CHAIR, "commission_chair", "", COMMISSION, {"start": "2021-02-15"}),
        (SECRETARY, "commission_secretary", "", COMMISSION, {"start": "2021-02-15"}),
        (FAMILY_CASE_MANAGER, "family_case_manager", SOCIAL_SERVICES, "", {"start": "2021-01-04"}),
    ]
    for number, (who, role, institution, body, period) in enumerate(roles, 1):
        emit("roleAssignment", id=f"pareigos-{number:02}", personId=who,
             role=code("ROLE_KIND", role), capacity="CAPACITY_OFFICE_HOLDER",
             institutionId=institution, bodyId=body, period=period)


def emit_commission():
    common = dict(kind="ACT_KIND_ORDER", capacity="CAPACITY_OFFICE_HOLDER",
                  issuerInstitutionId=ADMINISTRATION, municipalityId=MUNICIPALITY)
    emit("act", id="aktas-vgk-2021", subject="ACT_SUBJECT_COMMISSION_COMPOSITION",
         issuer="ACTOR_KIND_ADMINISTRATION_DIRECTOR", signatoryId=DIRECTOR, number="AP1-112",
         date="2021-02-12", title="Dėl Vaiko gerovės komisijos sudėties ir nuostatų", **common)
    emit("act", id="aktas-vgk-2023", subject="ACT_SUBJECT_COMMISSION_COMPOSITION",
         issuer="ACTOR_KIND_MAYOR", signatoryId=MAYOR, number="MP1-9", date="2023-04-28",
         title="Dėl Vaiko gerovės komisijos sudėties ir darbo reglamento",
         replacesIds=["aktas-vgk-2021"], **common)
    old = {"start": "2021-02-15", "end": "2023-04-30"}
    new = {"start": "2023-05-01"}
    offices = {CHAIR: "commission_chair", SECRETARY: "commission_secretary"}
    emit("body", id=COMMISSION, kind="BODY_KIND_MUNICIPAL_COMMISSION",
         name="Ąžuolyno rajono savivaldybės administracijos Vaiko gerovės komisija",
         municipalityId=MUNICIPALITY, foundingActId="aktas-vgk-2021",
         compositionActIds=["aktas-vgk-2021", "aktas-vgk-2023"],
         members=[dict(personId=who, institutionId=institution,
                       office=code("ROLE_KIND", offices.get(who, "commission_member")),
                       period=period, actId=act)
                  for period, act in ((old, "aktas-vgk-2021"), (new, "aktas-vgk-2023"))
                  for who, institution, _ in MEMBERS],
         rules=[dict(valid={"start": "2021-02-15"}, actId="aktas-vgk-2021", quorumNumerator=2,
                     quorumDenominator=3, quorumBase="QUORUM_BASE_MEMBERS",
                     majorityBase="MAJORITY_BASE_ALL_MEMBERS", tie="TIE_RULE_CHAIR_DECIDES",
                     abstentionAllowed="ANSWER_NO")])


# Cases ------------------------------------------------------------------------------------------

class Case:
    """A case file of 2023 with its one question at a sitting, and the days of its procedure."""

    def __init__(self, number, sitting, subject, action, children, initiator, grounds, **more):
        self.number = number
        self.id = f"byla-{number:02}"
        self.sitting_day = day(sitting)
        self.subject = subject
        self.action = action
        self.initiator = initiator
        self.grounds = grounds
        self.more = more
        self.received = add_working_days(self.sitting_day, -9)
        self.decided = add_working_days(self.sitting_day, 4)
        self.by_mayor = self.received >= COUNCIL_FIRST_MET
        self.organ = "mayor" if self.by_mayor else "administration_director"
        self.signatory = MAYOR if self.by_mayor else DIRECTOR
        self.order = f"potvarkis-2023-{number:02}"
        self.procedure = f"procedura-{number:02}"
        self.manager = CASE_MANAGERS[more.get("coordinator", SOCIAL_SERVICES)]
        self.coordinator = more.get("coordinator", SOCIAL_SERVICES)
        self.children = [dict(zip(("id", "born", "sex", "school"), (f"vaikas-{n:02}", *rest)))
                         for n, *rest in children]
        for child in self.children:
            child["person"] = child["id"].replace("vaikas", "asmuo-v")
        self.parent = f"asmuo-t{number:02}"
        self.family = f"seima-{number:02}"

    def days_after_decision(self, count):
        return add_working_days(self.decided, count)

    def child_ids(self):
        return [child["id"] for child in self.children]


CASES = [
    Case(1, "2023-02-15", "minimal_measure", "impose",
         [(1, "2009-05-17", "male", "inst-gimnazija")],
         actor("police", POLICE, "asmuo-06"), [("offence_under_age", {"actDate": "2023-01-14"})],
         measures=[("attend_specialist_2021", 6, "inst-ppt")], ended=True),
    Case(2, "2023-03-22", "coordinated_services", "extend",
         [(2, "2012-09-03", "female", "inst-progimnazija")],
         actor("representative", person="asmuo-t02"), [("services_parents_request", {})],
         services=[("education", "Psichologo pagalba", "inst-ppt")]),
    Case(3, "2023-03-22", "compulsory_preschool", "impose",
         [(3, "2019-06-11", "female", "inst-darzelis")],
         actor("family_case_manager", SOCIAL_SERVICES, FAMILY_CASE_MANAGER),
         [("preschool_case_management", {})]),
    Case(4, "2023-05-24", "minimal_measure", "impose",
         [(4, "2010-02-28", "female", "inst-progimnazija")],
         actor("school", "inst-progimnazija", "asmuo-14"),
         [("missed_lessons_2021", {"missedLessons": 71, "monthLessons": 118, "month": "2023-04",
                                   "registerEvidence": "ANSWER_YES",
                                   "helpExhausted": "ANSWER_YES"})],
         measures=[("continue_schooling_2021", 8, "inst-progimnazija"),
                   ("attend_day_centre_2021", 8, "inst-dienos-centras")],
         coordinator="inst-dienos-centras"),
    Case(5, "2023-05-24", "coordinated_services", "extend",
         [(5, "2011-12-05", "male", "inst-gimnazija")],
         actor("representative", person="asmuo-t05"), [("services_institution_request", {})],
         services=[("social", "Socialinių įgūdžių ugdymas", SOCIAL_SERVICES)]),
    Case(6, "2023-06-14", "compulsory_preschool", "impose",
         [(6, "2020-01-23", "male", "inst-darzelis")],
         actor("family_case_manager", SOCIAL_SERVICES, FAMILY_CASE_MANAGER),
         [("preschool_parenting_skills", {})]),
    Case(7, "2023-09-13", "minimal_measure", "impose",
         [(7, "2010-07-30", "male", "inst-gimnazija")],
         actor("police", POLICE, "asmuo-06"), [("crime_under_age", {"actDate": "2023-08-19"})],
         measures=[("attend_programme_2021", 10, "inst-dienos-centras")]),
    Case(8, "2023-10-11", "coordinated_services", "extend",
         [(8, "2011-03-14", "female", "inst-progimnazija"),
          (9, "2013-10-02", "male", "inst-progimnazija")],
         actor("representative", person="asmuo-t08"), [("services_parents_request", {})],
         services=[("social", "Šeimos konsultavimas", SOCIAL_SERVICES)]),
    Case(9, "2023-10-11", "minimal_measure", "impose",
         [(10, "2009-11-21", "male", "inst-gimnazija")],
         actor("coordinator", "inst-svietimo-skyrius", CHAIR),
         [("offence_under_age", {"actDate": "2023-09-08"})],
         measures=[("useful_activity_2021", "15 hours", "inst-gimnazija")]),
    Case(10, "2023-11-15", "compulsory_preschool", "impose",
         [(11, "2020-04-09", "female", "inst-darzelis")],
         actor("family_case_manager", SOCIAL_SERVICES, FAMILY_CASE_MANAGER),
         [("preschool_case_management", {})]),
    Case(11, "2023-11-15", "minimal_measure", "impose",
         [(12, "2008-08-26", "female", "inst-gimnazija")],
         actor("representative", person="asmuo-t11"),
         [("offence_under_age", {"actDate": "2023-10-06"})],
         measures=[("attend_specialist_2021", 6, "inst-ppt"),
                   ("mediation_2021", "iki mediacijos susitarimo", "inst-ppt")]),
    Case(12, "2023-12-06", "coordinated_services", "extend",
         [(13, "2014-06-18", "male", "inst-progimnazija")],
         actor("representative", person="asmuo-t12"), [("services_parents_request", {})],
         services=[("health", "Vaikų psichiatro konsultacijos", "inst-sveikatos-centras")]),
]

DECISIONS = {"minimal_measure": "minimal_measure", "coordinated_services": "coordinated_services",
             "compulsory_preschool": "compulsory_preschool"}
TITLES = {"minimal_measure": "Dėl minimalios priežiūros priemonės skyrimo",
          "coordinated_services": "Dėl koordinuotai teikiamų paslaugų pratęsimo",
          "compulsory_preschool": "Dėl privalomo ikimokyklinio ugdymo skyrimo"}


def school_staff(case):
    """The member of the child's own school's commission; a pre-school sends its head."""
    school = case.children[0]["school"]
    part = "school" if school == "inst-darzelis" else "school_commission"
    return SCHOOL_MEMBERS[school], actor(part, school)


def case_manager_of(case):
    """Who manages the case already when it comes to the sitting, if anybody."""
    if case.subject == "coordinated_services":
        return case.manager, actor("services_case_manager", case.coordinator)
    if case.subject == "compulsory_preschool":
        return FAMILY_CASE_MANAGER, actor("family_case_manager", SOCIAL_SERVICES)
    return None


def emit_family(case):
    emit("person", id=case.parent, givenNames="Vardenė",
         familyName=f"Pavardenė-t{case.number:02}")
    for child in case.children:
        female = child["sex"] == "female"
        emit("person", id=child["person"], givenNames="Vardenė" if female else "Vardenis",
             familyName=f"{'Pavardenytė' if female else 'Pavardenis'}-{child['id'][-2:]}")
        emit("child", id=child["id"], personId=child["person"], born=child["born"],
             sex=code("SEX", child["sex"]), municipalityId=MUNICIPALITY,
             residences=[dict(municipalityId=MUNICIPALITY, eldership="Girininkų seniūnija",
                              kind="RESIDENCE_KIND_PERMANENT", period={"start": child["born"]},
                              area="AREA_KIND_RURAL")],
             schools=[] if child["school"] == "inst-darzelis" else
             [dict(institutionId=child["school"], period={"start": "2019-09-01"})],
             representatives=[dict(personId=case.parent, kind="REPRESENTATIVE_KIND_MOTHER",
                                   period={"start": child["born"]},
                                   declaredResidences=[dict(
                                       municipalityId=MUNICIPALITY,
                                       kind="RESIDENCE_KIND_DECLARED",
                                       period={"start": "2008-01-01"})])])
    members = [dict(personId=case.parent, role="FAMILY_ROLE_PARENT")]
    members += [dict(personId=child["person"], childId=child["id"], role="FAMILY_ROLE_CHILD")
                for child in case.children]
    emit("family", id=case.family, members=members, municipalityId=MUNICIPALITY)


def steps_of(case, sitting):
    meeting = case.sitting_day
    parent = actor("representative", person=case.parent)
    steps = [
        step("request_received_by_mayor", case.received, actor=actor(case.organ)),
        step("forwarded_to_commission", add_working_days(case.received, 1),
             actor=actor(case.organ), addressees=[actor("commission")]),
        step("information_requested", add_working_days(case.received, 1),
             actor=actor("commission")),
        step("notice_sent", sitting["notified"], actor=actor("coordinator", person=CHAIR),
             addressees=[parent], sittingId=sitting["id"]),
        step("information_complete", add_working_days(case.received, 6),
             actor=actor("commission")),
    ]
    if case.subject == "minimal_measure":
        steps.append(step("child_heard", add_working_days(meeting, -2),
                          actor=actor("child_rights_service", CHILD_RIGHTS)))
    steps += [
        step("opinion_given", add_working_days(meeting, -2),
             actor=actor("child_rights_service", CHILD_RIGHTS)),
        step("sitting_held", meeting, sittingId=sitting["id"]),
        step("proposal_made", meeting, actor=actor("commission"), sittingId=sitting["id"]),
        step("minutes_signed", add_working_days(meeting, 2), sittingId=sitting["id"]),
        step("decision_made", case.decided, actor=actor(case.organ), actId=case.order),
        step("decision_sent", case.days_after_decision(1),
             actor=actor("municipal_administration", ADMINISTRATION),
             addressees=[actor("coordinator", person=CHAIR),
                         actor("coordinating_institution", case.coordinator), parent],
             actId=case.order),
        step("decision_received", case.days_after_decision(2),
             actor=actor("coordinating_institution", case.coordinator), actId=case.order),
        step("decision_delivered", case.days_after_decision(3), addressees=[parent],
             proof="pasirašytinai", actId=case.order),
    ]
    if case.subject == "minimal_measure":
        acknowledged = case.days_after_decision(6)
        steps += [
            step("case_manager_appointed", case.days_after_decision(3),
                 actor=actor("head_of_coordinating_institution", case.coordinator),
                 addressees=[actor("measure_case_manager", case.coordinator, case.manager)]),
            step("plan_drawn_up", acknowledged,
                 actor=actor("measure_case_manager", case.coordinator, case.manager)),
            step("acknowledged", acknowledged,
                 actor=actor("child", person=case.children[0]["person"]), proof="parašas"),
            step("acknowledged", acknowledged, actor=parent, proof="parašas"),
        ]
    return steps


def opinion_of(case):
    return dict(issuer=actor("child_rights_service", CHILD_RIGHTS, CHILD_RIGHTS_MEMBER),
                date=add_working_days(case.sitting_day, -2), stance="OPINION_STANCE_APPROVES",
                text="Siūlymui pritariama.", aboutChildHeard="ANSWER_YES")


def procedure_of(case, sitting, item, parts):
    return dict(
        id=case.procedure, subject=code("PROCEDURE_SUBJECT", case.subject), begun=case.received,
        request=dict(action=code("PROCEDURE_ACTION", case.action), initiator=case.initiator,
                     written=case.received, receivedByMayor=case.received,
                     receivedByCommission=add_working_days(case.received, 1),
                     registrationNumber=f"G-{100 + case.number}"),
        urgency="URGENCY_ORDINARY",
        grounds=[dict(kind=code("GROUND_KIND", kind), **facts) for kind, facts in case.grounds],
        steps=steps_of(case, sitting), opinions=[opinion_of(case)],
        proposals=[dict(date=case.sitting_day, sittingId=sitting["id"],
                        action=code("PROCEDURE_ACTION", case.action),
                        text="Siūlyti priimti potvarkį.", item=item)],
        decisions=[dict(
            kind=code("DECISION_KIND", DECISIONS[case.subject]),
            action=code("PROCEDURE_ACTION", case.action), date=case.decided,
            organ=code("ACTOR_KIND", case.organ), signatoryId=case.signatory,
            capacity="CAPACITY_OFFICE_HOLDER", actId=case.order, proposalIndex=0,
            measureIds=[measure["id"] for measure in parts["measures"]],
            serviceGrantIds=[grant["id"] for grant in parts["grants"]],
            coordinatingInstitutionId="" if case.subject == "compulsory_preschool"
            else case.coordinator)],
        childIds=case.child_ids(), familyId=case.family)


def term_of(case, length):
    if isinstance(length, int):
        stated = {"start": case.decided, "end": add_months(case.decided, length)}
        return dict(period=dict(period=stated, months=length))
    if length.endswith("hours"):
        return dict(hours=int(length.split()[0]))
    return dict(individual=length)


def longest_months(case):
    return max(length if isinstance(length, int) else 6 for _, length, _ in case.more["measures"])


def measures_of(case):
    appointed = case.days_after_decision(3)
    measures = []
    for number, (kind, length, executor) in enumerate(case.more.get("measures", []), 1):
        term = term_of(case, length)
        period = term.get("period", {}).get("period", {"start": case.decided})
        measure = dict(
            id=f"priemone-{case.number:02}-{number}", childId=case.child_ids()[0],
            kind=code("MEASURE_KIND", kind), procedureId=case.procedure, actId=case.order,
            imposed=case.decided, term=term, started=case.days_after_decision(6),
            executors=[dict(institutionId=executor, period=period)],
            coordination=[dict(institutionId=case.coordinator, period=period,
                               caseManagerId=case.manager, caseManagerAppointed=appointed)],
            grounds=[code("GROUND_KIND", ground) for ground, _ in case.grounds])
        if case.more.get("ended"):
            end = period["end"]
            reported = add_working_days(add_months(end, -1), -3)
            measure["steps"] = [step("executor_reported", reported,
                                     actor=actor("executor", executor),
                                     addressees=[actor("measure_case_manager", case.coordinator,
                                                       case.manager)])]
            measure["end"] = dict(date=end, reason="MEASURE_END_REASON_EXPIRED",
                                  achieved="ANSWER_YES")
        measures.append(measure)
    return measures


def grants_of(case):
    """Services that go with a measure, and services granted a year before that are extended."""
    if case.subject == "minimal_measure":
        end = add_months(case.decided, longest_months(case))
        return [dict(id=f"paslauga-{case.number:02}-1", root="SERVICE_ROOT_SOCIAL",
                     leaf="Tėvystės įgūdžių ugdymas", recipient="RECIPIENT_KIND_REPRESENTATIVE",
                     childId=case.child_ids()[0], personId=case.parent,
                     providerId=SOCIAL_SERVICES, coordinatingInstitutionId=case.coordinator,
                     period={"start": case.decided, "end": end}, actId=case.order,
                     procedureId=case.procedure, withMeasureId=f"priemone-{case.number:02}-1",
                     consented="ANSWER_YES", started=case.days_after_decision(6),
                     ended=end if case.more.get("ended") else None)]
    if case.subject == "compulsory_preschool":
        return []
    granted = granted_before(case)
    until = first_end(case)
    return [dict(id=f"paslauga-{case.number:02}-{number}", root=code("SERVICE_ROOT", root),
                 leaf=leaf, recipient="RECIPIENT_KIND_CHILD", childId=child,
                 providerId=provider, coordinatingInstitutionId=case.coordinator,
                 period={"start": granted, "end": until}, actId=earlier_order(case),
                 consented="ANSWER_YES", started=granted,
                 extensions=[dict(until=add_months(until, 6), actId=case.order,
                                  decided=case.decided)])
            for number, (child, (root, leaf, provider)) in enumerate(
                ((child, service) for child in case.child_ids()
                 for service in case.more["services"]), 1)]


def first_end(case):
    """Until when extended services were first granted: a fortnight after the extension."""
    return add_working_days(case.decided, 10)


def granted_before(case):
    return add_working_days(add_months(first_end(case).replace(day=1), -12), 1)


def earlier_order(case):
    return f"isakymas-ktp-{case.number:02}"


def education_of(case):
    if case.subject != "compulsory_preschool":
        return []
    return [dict(id=f"ugdymas-{case.number:02}", childId=case.child_ids()[0],
                 ground=code("GROUND_KIND", case.grounds[0][0]), institutionId="inst-darzelis",
                 period={"start": case.days_after_decision(3), "end": "2024-06-28"},
                 actId=case.order, procedureId=case.procedure)]


def plans_of(case, parts):
    if case.subject == "compulsory_preschool":
        return []
    minimal = case.subject == "minimal_measure"
    kind = "individual" if minimal else "coordinated_services"
    drawn_up = case.days_after_decision(6)
    end = add_months(case.decided, longest_months(case)) if minimal else add_months(
        first_end(case), 6)
    signers = [actor("representative", person=case.parent)]
    signers += [actor("child", person=child["person"]) for child in case.children]
    return [dict(
        id=f"planas-{case.number:02}", kind=code("EXECUTION_PLAN_KIND", kind),
        caseManagerId=case.manager, drawnUp=drawn_up, period={"start": drawn_up, "end": end},
        goals=["Teigiami elgesio pokyčiai" if minimal else "Pagalba vaikui ir šeimai"],
        steps=[dict(title="Kartą per mėnesį aptarti pokyčius su šeima",
                    responsible=[actor("measure_case_manager" if minimal
                                       else "services_case_manager", case.coordinator,
                                       case.manager)],
                    term={"kind": "TERM_KIND_CONTINUOUS", "text": "nuolat"})],
        acknowledgements=[dict(by=signer, date=drawn_up) for signer in signers],
        measureIds=[measure["id"] for measure in parts["measures"]],
        serviceGrantIds=[grant["id"] for grant in parts["grants"]])]


def evaluations_of(case, parts):
    manager = actor("measure_case_manager", case.coordinator, case.manager)
    if case.more.get("ended"):
        return [dict(id=f"vertinimas-{case.number:02}", date=parts["measures"][0]["end"]["date"],
                     by=manager, measureId=parts["measures"][0]["id"],
                     result="EVALUATION_RESULT_ACHIEVED")]
    if case.subject == "coordinated_services":
        return [dict(id=f"vertinimas-{case.number:02}-{number}",
                     date=add_working_days(case.received, -5),
                     by=actor("services_case_manager", case.coordinator, case.manager),
                     serviceGrantId=grant["id"], result="EVALUATION_RESULT_PARTLY_ACHIEVED")
                for number, grant in enumerate(parts["grants"], 1)]
    return []


def emit_case(case, sitting, item):
    parts = dict(measures=measures_of(case), grants=grants_of(case))
    one_child = len(case.children) == 1
    services = case.subject == "coordinated_services"
    emit("caseFile", id=case.id, municipalityId=MUNICIPALITY,
         childId=case.child_ids()[0] if one_child else "", familyId=case.family,
         opened=granted_before(case) if services else case.received,
         procedures=[procedure_of(case, sitting, item, parts)], measures=parts["measures"],
         serviceGrants=parts["grants"], compulsoryEducation=education_of(case),
         executionPlans=plans_of(case, parts), evaluations=evaluations_of(case, parts),
         number=f"VGK-{case.number}")


def emit_orders(case, sitting):
    common = dict(kind="ACT_KIND_ORDER", subject=code("ACT_SUBJECT", case.subject),
                  capacity="CAPACITY_OFFICE_HOLDER", issuerInstitutionId=ADMINISTRATION,
                  municipalityId=MUNICIPALITY, caseFileIds=[case.id], childIds=case.child_ids())
    if case.subject == "coordinated_services":
        date = add_working_days(granted_before(case), -1)
        emit("act", id=earlier_order(case), action="PROCEDURE_ACTION_IMPOSE",
             issuer="ACTOR_KIND_ADMINISTRATION_DIRECTOR", signatoryId=DIRECTOR,
             number=f"AP1-{300 + case.number}", date=date,
             title="Dėl koordinuotai teikiamų paslaugų skyrimo",
             statedPeriods=[{"start": granted_before(case), "end": first_end(case)}], **common)
    emit("act", id=case.order, action=code("PROCEDURE_ACTION", case.action),
         issuer=code("ACTOR_KIND", case.organ), signatoryId=case.signatory,
         number=f"{'MP1' if case.by_mayor else 'AP1'}-{20 + case.number * 7}", date=case.decided,
         title=TITLES[case.subject], sittingId=sitting["id"], **common)


# Sittings ---------------------------------------------------------------------------------------

class Attendance:
    """Who was at a sitting: members, and those whom its questions concern."""

    def __init__(self, notified):
        self.notified = notified
        self.rows = {}

    def add(self, who, part, member=False, **more):
        row = self.rows.setdefault(who, dict(
            personId=who, parts=[], member="ANSWER_NO", state="ATTENDANCE_STATE_ATTENDED",
            invited=self.notified))
        if member:
            row["member"] = "ANSWER_YES"
        if part not in row["parts"]:
            row["parts"].append(part)
        row.update(more)

    def members_present(self):
        return sum(row["member"] == "ANSWER_YES" and row["state"] == "ATTENDANCE_STATE_ATTENDED"
                   for row in self.rows.values())


def attendance_of(number, cases, notified):
    attendance = Attendance(notified)
    absent = MEMBERS[7 + number % 3][0]  # one member was away each time; nobody's applicant
    for who, institution, part in MEMBERS:
        more = {"state": "ATTENDANCE_STATE_ABSENT"} if who == absent else {}
        attendance.add(who, actor(part, institution), member=True, **more)
    for case in cases:
        attendance.add(case.parent, actor("representative", person=case.parent))
        attendance.add(*school_staff(case))
        manager = case_manager_of(case)
        if manager:
            attendance.add(*manager)
        initiator = case.initiator
        attendance.add(initiator["personId"], {key: value for key, value in initiator.items()})
        for child in case.children:
            exempt = case.subject != "minimal_measure"
            more = {"state": "ATTENDANCE_STATE_ABSENT", "exempt": "ANSWER_YES"} if exempt else {}
            attendance.add(child["person"], actor("child", person=child["person"]), **more)
    return attendance


def agenda_item(number, case, votes):
    return dict(
        number=number, title=TITLES[case.subject], kind=code("AGENDA_ITEM_KIND", case.subject),
        action=code("PROCEDURE_ACTION", case.action), caseFileIds=[case.id],
        procedureIds=[case.procedure], childIds=case.child_ids(),
        presenters=[actor("coordinator", "inst-svietimo-skyrius", CHAIR)],
        childRightsOpinion=opinion_of(case), proposal="Siūlyti priimti potvarkį.",
        vote=dict(forCount=votes, againstCount=0, abstainedCount=0, adopted="ANSWER_YES"),
        actIds=[case.order], adjourned="ANSWER_NO")


def emit_sitting(number, sitting, cases):
    attendance = attendance_of(number, cases, sitting["notified"])
    date = sitting["date"]
    signed = add_working_days(date, 2)
    invited = [actor("representative", person=case.parent) for case in cases]
    emit("sitting", id=sitting["id"], bodyId=COMMISSION, number=str(number), date=date,
         place="Savivaldybės posėdžių salė", form="SITTING_FORM_CLOSED",
         notices=[step("notice_sent", sitting["notified"],
                       actor=actor("coordinator", "inst-svietimo-skyrius", CHAIR),
                       addressees=invited)],
         attendance=list(attendance.rows.values()),
         agenda=[agenda_item(item, case, attendance.members_present())
                 for item, case in enumerate(cases, 1)],
         minutes=dict(number=f"VGK-P{number}", date=date, signedByChair=signed,
                      signedBySecretary=signed),
         held="ANSWER_YES")


def emit_stated_figures():
    for name, indicator, value, unit in [
            ("posedziai", "commission.sittings", 8, "posėdžiai"),
            ("klausimai", "commission.questions", 12, "klausimai"),
            ("minimalios", "commission.orders.minimal_measure.impose", 5, "potvarkiai"),
            ("paslaugos", "commission.orders.coordinated_services.extend", 4, "potvarkiai"),
            ("ugdymas", "commission.orders.compulsory_preschool", 3, "potvarkiai")]:
        emit("observation", id="ataskaita-2023-" + name, indicator=indicator, period=YEARS,
             municipalityId=MUNICIPALITY, value={"digits": str(value)}, unit=unit,
             exactness="EXACTNESS_EXACT", source="Koordinatoriaus ataskaita už 2023 m.",
             published="2024-02-12")


def main():
    emit_network()
    emit_commission()
    by_day = {}
    for case in CASES:
        by_day.setdefault(case.sitting_day, []).append(case)
    for number, (date, cases) in enumerate(sorted(by_day.items()), 1):
        sitting = dict(id=f"posedis-2023-{number}", date=date,
                       notified=add_working_days(date, -6))
        for item, case in enumerate(cases, 1):
            emit_family(case)
            emit_case(case, sitting, item)
            emit_orders(case, sitting)
        emit_sitting(number, sitting, cases)
    emit_stated_figures()
    emit_services(emit, MUNICIPALITY)
    emit_needs(emit, MUNICIPALITY)


if __name__ == "__main__":
    main()
