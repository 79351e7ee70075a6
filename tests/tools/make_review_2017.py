"""Writes tests/data/review_2017.jsonl: what was published about the first year of the reform of
children's institutional care in 2017, figure by figure, in our own words.

    make_review_2017.py > tests/data/review_2017.jsonl
"""

from record_lines import line

SOURCE = "Globos pertvarkos 2017 m. apžvalga"
PERIOD = {"start": "2017-01-01", "end": "2017-12-31"}


def figure(name, value, unit, title, total="", role="", area="", exactness="EXACT", breakdown=()):
    print(line(
        "observation", id="review-2017-" + name, indicator="reform." + name.replace("-", "_"),
        title=title, period=PERIOD, area=area,
        breakdown=[{"dimension": dimension, "value": of} for dimension, of in breakdown],
        value={"digits": str(value)}, unit=unit, exactness="EXACTNESS_" + exactness, source=SOURCE,
        role=role and "OBSERVATION_ROLE_" + role, totalId=total and "review-2017-" + total))


def total(name, value, unit, title):
    figure(name, value, unit, title, role="TOTAL")


def part(of, name, value, unit, title, area=""):
    figure(name, value, unit, title, total=of, role="PART", area=area)


print(line("header", formatVersion=1, producer="make_review_2017", title=SOURCE))

figure("guardians", 39, "globotojai", "Budintys globotojai, gavę pagalbos paslaugas",
       area="6 regionai")
figure("children-kept-out", 77, "vaikai", "Vaikai, per budinčius globotojus nepatekę į įstaigas")
figure("infants-kept-out", 17, "vaikai", "Kūdikiai tarp jų", breakdown=[("amžius", "kūdikiai")])

total("recipients", 230, "asmenys", "Asmenys, kuriems suteiktos paslaugos")
part("recipients", "family-homes", 30, "asmenys", "Vaikai bendruomeniniuose globos namuose",
     "3 regionai")
part("recipients", "accompanied-youths", 23, "asmenys", "Jaunuoliai, gavę palydimąją globą",
     "2 regionai")
part("recipients", "mothers", 28, "asmenys", "Nėščios ir vienos mažus vaikus auginančios moterys",
     "2 regionai")
part("recipients", "respite-home", 22, "asmenys", "Laikinas atokvėpis namuose", "2 regionai")
part("recipients", "respite-institution", 88, "asmenys", "Laikinas atokvėpis įstaigoje",
     "9 regionai")

total("assessed", 1926, "asmenys", "Įstaigų gyventojai, kurių poreikiai įvertinti")
part("assessed", "assessed-disabled", 1312, "asmenys", "Neįgalieji")
part("assessed", "assessed-children", 614, "asmenys", "Vaikai")
figure("staff-assessed", 1739, "darbuotojai", "Įstaigų darbuotojai, kurių kompetencija įvertinta")
figure("writers-hired", 27, "darbuotojai", "Įdarbinti metodikų rengėjai")

figure("seminars", 18, "seminarai", "Seminarai apie komandinį darbą")
figure("seminar-participants", 350, "dalyviai", "Tų seminarų dalyviai")
figure("leader-trainings", 18, "mokymai", "Mokymai vietos lyderiams")
figure("leaders-trained", 270, "dalyviai", "Tų mokymų dalyviai")
figure("ministry-participants", 40, "dalyviai", "Ministerijų atstovai mokymuose")

total("trained", 1890, "asmenys", "Apmokyti darbuotojai")
total("groups", 103, "grupės", "Mokymų grupės (sudėta iš dėmenų)")
for name, persons, groups, title in [
        ("families", 278, 15, "Dirbantys su vaiku ir šeima"),
        ("disabled", 386, 20, "Dirbantys su neįgaliaisiais"),
        ("child-rights", 171, 11, "Vaiko teisių apsaugos skyriai"),
        ("care-institutions", 997, 53, "Pertvarkomos globos įstaigos"),
        ("administrations", 58, 4, "Savivaldybių administracijos")]:
    part("trained", "trained-" + name, persons, "asmenys", title)
    part("groups", "groups-" + name, groups, "grupės", title)

figure("plans-due", 26, "planai", "Numatyti įstaigų pertvarkos planai", exactness="PLANNED")
figure("plans-ready", 10, "planai", "Iki metų pabaigos parengti pertvarkos planai")
figure("conference", 118, "dalyviai", "Konferencijos dalyviai")
figure("round-tables", 10, "renginiai", "Apskritojo stalo diskusijos")
