#!/usr/bin/env python3
"""Recomputes a ring card from the parameters printed on it.

Reads the card as JSON from standard input: {"card": "chamber-blast", "printed": [[step, name, value, unit], ...]}.
Writes the steps as JSON, or with --markdown as the pages of this folder. Standard library only; it shares no code with the
product, and where it can it uses another method: view factors by integrating over the flame's surface, curves by bisection.
"""
import json
import math
import sys

R_GAS = 8.314462618
ATMOSPHERE = 101325.0
GRAVITY = 9.80665


def bisect(falling, wanted, near, far):
    """Where a falling function meets a value."""
    for _ in range(40):
        middle = (near + far) / 2
        if falling(middle) > wanted:
            near = middle
        else:
            far = middle
    return (near + far) / 2


class Page:
    def __init__(self, printed):
        self.printed = printed
        self.steps = []
        self.constants = []
        self.remark = None

    def given(self, name, step=None):
        """A figure as printed; with a step where one name stands on several."""
        for where, what, value, _ in self.printed:
            if what == name and (step is None or where == step):
                return value
        raise SystemExit(f"the card prints no {name} (step {step})")

    def step(self, name, formula, figures, value, unit):
        """One line of the reckoning: the formula, the same with its figures, and what comes out."""
        self.steps.append({"name": name, "formula": formula, "figures": figures, "value": value, "unit": unit})
        return value

    def beside(self, name, value):
        """A constant that stands in a formula of the card or in the paper which it names, and not among its figures."""
        self.constants.append((name, value))


# Swisdak 1994, incident overpressure in kPa over Z in m/kg^(1/3).
KINGERY_BULMASH = [
    (2.9, [7.2106, -2.1069, -0.3229, 0.1117, 0.0685]),
    (23.8, [7.5938, -3.0523, 0.40977, 0.0261, -0.01267]),
    (198.5, [6.0536, -1.4066]),
]


def blast_kpa(z):
    for limit, coefficients in KINGERY_BULMASH:
        if z <= limit:
            return math.exp(sum(c * math.log(z) ** n for n, c in enumerate(coefficients)))
    raise ValueError(z)


def chamber_blast(page):
    volume, oxygen = page.given("chamber_volume_m3"), page.given("nO2")
    molar, temperature = page.given("M"), page.given("T")
    page.beside("p0", "101325 Pa")
    page.beside("R", "8.31446 J/(mol·K)")
    page.beside("oxygen in air", "0.2095 mol/mol")
    page.beside("energy of TNT", "4.68e6 J/kg")
    page.beside("Kingery–Bulmash (Swisdak 1994)", "p = exp(Σ cₙ·(ln Z)ⁿ) kPa; 2.9 < Z ≤ 23.8: c = 7.5938, −3.0523, 0.40977, 0.0261, −0.01267")
    page.beside("Bauwens–Dorofeev", "p* = 0.34·R̄^(−4/3) + 0.062·R̄^(−2) + 0.0033·R̄^(−3)")
    share = 1 / (1 + oxygen / 0.2095)
    x = page.step("stoichiometric fraction", "x = 1/(1 + nO2/0.2095)", f"1/(1 + {oxygen:g}/0.2095)", share, "-")
    moles = ATMOSPHERE * x * volume / (R_GAS * temperature)
    fuel = page.step(
        "fuel in the chamber",
        "m = x·V·p0·M/(R·T)",
        f"{x:.6g}·{volume:g}·101325·{molar:g}/(8.31446·{temperature:g})",
        moles * molar,
        "kg",
    )
    heat, part = page.given("ΔHc"), page.given("η")
    energy = page.step("energy", "E = m·ΔHc", f"{fuel:.6g}·{heat:g}", fuel * heat, "J")
    tnt = page.step("TNT equivalent", "W = η·E/4.68e6", f"{part:g}·{energy:.6g}/4.68e6", part * energy / 4.68e6, "kg")
    wanted = page.given("Δp")
    scaled = bisect(blast_kpa, wanted, 0.5, 190)
    page.step("scaled distance by Kingery–Bulmash", "p(Z) = Δp, by trial", f"p({scaled:.6g}) = {blast_kpa(scaled):.4g} kPa", scaled, "m/kg^(1/3)")
    by_tnt = page.step("reach by Kingery–Bulmash", "r = Z·W^(1/3)", f"{scaled:.6g}·{tnt:.6g}^(1/3)", scaled * tnt ** (1 / 3), "m")
    pressure = wanted * 1000 / ATMOSPHERE

    def dorofeev(r):
        return 0.34 * r ** (-4 / 3) + 0.062 * r**-2 + 0.0033 * r**-3

    reach = bisect(dorofeev, pressure, 0.3, 1000)
    page.step(
        "scaled distance by Bauwens–Dorofeev",
        "p*(R̄) = Δp/p0, by trial",
        f"p*({reach:.6g}) = {dorofeev(reach):.5g}; {wanted * 1000:g}/101325 = {pressure:.5g}",
        reach,
        "-",
    )
    by_energy = page.step(
        "reach by Bauwens–Dorofeev",
        "r = R̄·(E/p0)^(1/3)",
        f"{reach:.6g}·({energy:.6g}/101325)^(1/3)",
        reach * (energy / ATMOSPHERE) ** (1 / 3),
        "m",
    )
    return page.step("reach", "the greater of the two", f"max({by_tnt:.6g}, {by_energy:.6g})", max(by_tnt, by_energy), "m")


def view(length, radius, tilt, distance, slices=48):
    """Greatest view factor of a leaning flame from the ground: the vector of ∫ cosβ/(π s²) dA over what can be seen.

    The flame is a stack of level discs of one radius, each moved downwind; only its mantle is counted, as Mudan does.
    """
    height, shift = length * math.cos(tilt), length * math.sin(tilt)
    towards_x = towards_z = 0.0
    for i in range(slices):
        share = (i + 0.5) / slices
        middle, level = shift * share, height * share
        for j in range(slices):
            angle = 2 * math.pi * (j + 0.5) / slices
            # Mantle r(angle, z) = (middle(z) + R cos, R sin, z): the normal of that surface, not of an upright cylinder.
            normal = (math.cos(angle), math.sin(angle), -math.cos(angle) * shift / height)
            area = radius * (2 * math.pi / slices) * (height / slices)
            x, y, z = middle + radius * math.cos(angle), radius * math.sin(angle), level
            to = (distance - x, -y, -z)
            far = math.sqrt(sum(one * one for one in to))
            leaves = sum(n * t for n, t in zip(normal, to)) / far
            if leaves <= 0:
                continue
            weight = leaves * area / (math.pi * far * far)
            towards_x += weight * to[0] / far
            towards_z += weight * -to[2] / far
    return math.hypot(towards_x, towards_z)


def saturation(temperature):
    """Pressure of saturated water vapour, mmHg (Magnus)."""
    celsius = temperature - 273.15
    return 611.2 * math.exp(17.62 * celsius / (243.12 + celsius)) / 133.322387415


def wayne(path, temperature, humidity, carbon_dioxide):
    water = math.log10(humidity * path * saturation(temperature) * 288.651 / temperature)
    carbon = math.log10(path * 273 / temperature * carbon_dioxide / 335)
    return 1.006 - 0.01171 * water - 0.02368 * water**2 - 0.03188 * carbon + 0.001164 * carbon**2


def liquid_release(page):
    density, hole = page.given("ρ", 1), page.given("d")
    pressure, discharge = page.given("pressure_mpa") * 1e6, page.given("Cd")
    return page.step(
        "release of liquid",
        "ṁ = Cd·π·d²/4·√(2·ρ·p)",
        f"{discharge:g}·π·{hole:g}²/4·√(2·{density:g}·{pressure:g})",
        discharge * math.pi * hole**2 / 4 * math.sqrt(2 * density * pressure),
        "kg/s",
    )


def pool_fire(page):
    flow, density = liquid_release(page), page.given("ρ", 3)
    page.beside("g", "9.80665 m/s²")
    page.beside("longest release", "3600 s")
    page.beside("emissive power of smoke (Mudan)", "20 kW/m²")
    minutes, shut_in, depth = page.given("t"), page.given("W0"), page.given("δ")
    released = page.step(
        "released in all",
        "M = min(ṁ·60·t + W0, ṁ·3600)",
        f"min({flow:.6g}·60·{minutes:g} + {shut_in:g}, {flow:.6g}·3600)",
        min(flow * minutes * 60 + shut_in, flow * 3600),
        "kg",
    )
    spilt = page.step(
        "pool as spilt",
        "D = √(4·M/(ρ·π·δ))",
        f"√(4·{released:.6g}/({density:g}·π·{depth:g}))",
        math.sqrt(4 * released / density / (math.pi * depth)),
        "m",
    )
    widest, rate = page.given("ṁ″∞"), page.given("kβ")
    diameter = spilt
    for _ in range(100):
        diameter = min(spilt, math.sqrt(4 * flow / (math.pi * widest * (1 - math.exp(-rate * diameter)))))
    page.step(
        "pool as it burns",
        "D = min(D, √(4·ṁ/(π·ṁ″))), ṁ″ = ṁ″∞·(1 − e^(−kβ·D))",
        f"√(4·{flow:.6g}/(π·{widest * (1 - math.exp(-rate * diameter)):.6g}))",
        diameter,
        "m",
    )
    flux = widest * (1 - math.exp(-rate * diameter))
    air, wind, viscosity = page.given("ρa"), page.given("u"), page.given("ν")
    relative = max(1.0, wind / (GRAVITY * flux * diameter / air) ** (1 / 3))
    length = 55 * (flux / (air * math.sqrt(GRAVITY * diameter))) ** 0.67 * relative**-0.21 * diameter
    page.step(
        "length of the flame",
        "L = 55·D·[ṁ″/(ρa·√(g·D))]^0.67·u*^−0.21, u* = max(1, u/(g·ṁ″·D/ρa)^⅓)",
        f"55·{diameter:.6g}·[{flux:.6g}/({air:g}·√(9.80665·{diameter:.6g}))]^0.67·{relative:.6g}^−0.21",
        length,
        "m",
    )
    lean = 0.666 * (wind**2 / (GRAVITY * diameter)) ** 0.333 * (wind * diameter / viscosity) ** 0.117
    tilt = bisect(lambda angle: -math.tan(angle) / math.cos(angle), -lean, 0.0, math.pi / 2 - 1e-6)
    page.step(
        "tilt of the flame",
        "tanθ/cosθ = 0.666·(u²/(g·D))^0.333·(u·D/ν)^0.117",
        f"0.666·({wind:g}²/(9.80665·{diameter:.6g}))^0.333·({wind:g}·{diameter:.6g}/{viscosity:g})^0.117 = {lean:.6g}; sin θ = (√(1 + 4·{lean:.6g}²) − 1)/(2·{lean:.6g})",
        tilt,
        "rad",
    )
    soot = page.given("s")
    greatest = page.given("Fs") * flux * page.given("ΔHc") / (1 + 4 * length / diameter)
    power = page.step(
        "surface emissive power",
        "SEP = Fs·ṁ″·ΔHc/(1+4L/D)·(1−s) + 20 kW/m²·s",
        f"{page.given('Fs'):g}·{flux:.6g}·{page.given('ΔHc'):g}/(1 + 4·{length:.6g}/{diameter:.6g})·(1 − {soot:g}) + 20000·{soot:g}",
        greatest * (1 - soot) + 20000 * soot,
        "W/m²",
    )
    wanted, radius = page.given("K") * 1000, diameter / 2
    overhang = radius + length * math.sin(tilt)

    def heat(distance):
        return power * view(length, radius, tilt, distance)

    bare = bisect(heat, wanted, overhang + 0.5, overhang + 100)
    page.step(
        "reach without absorption",
        "SEP·F(x) = K, by trial",
        f"F({bare:.6g} m) = {view(length, radius, tilt, bare):.5g}; {wanted:g}/{power:.6g} = {wanted / power:.5g}",
        bare,
        "m",
    )
    humidity, carbon = page.given("RH") / 100, page.given("CO2")
    path, temperature = bare - radius, page.given("T")
    tau = page.step(
        "transmissivity (Wayne)",
        "τ = 1.006 − 0.01171·a − 0.02368·a² − 0.03188·b + 0.001164·b², a = lg(RH·s·pw·288.651/T), b = lg(s·273/T·CO2/335)",
        f"s = {bare:.6g} − {radius:.6g} = {path:.6g} m, pw = {saturation(temperature):.5g} mmHg, RH = {humidity:g}, T = {temperature:g} K",
        wayne(path, temperature, humidity, carbon),
        "-",
    )
    reach = bisect(heat, wanted / tau, overhang + 0.5, overhang + 100)
    found = view(length, radius, tilt, reach)
    page.remark = (
        "F is the one figure that a hand calculator does not give: the script sums cosβ/(π·s²)·dA over 48 × 48 pieces of the leaning "
        "mantle. A spreadsheet does the same; close to the reach it gives "
        + ", ".join(f"F({x:.4g} m) = {view(length, radius, tilt, x):.4g}" for x in (reach * 0.9, reach, reach * 1.1))
        + "."
    )
    return page.step(
        "reach", "SEP·F(x)·τ = K, by trial", f"{power:.6g}·F({reach:.6g} m)·{tau:.5g} = {power:.6g}·{found:.5g}·{tau:.5g} = {power * found * tau:.5g}", reach, "m"
    )


# Briggs 1973, urban and rural: σ = a·x·(1 + b·x)^p as (a, b, p) across and upwards.
BRIGGS = {
    "urban": {
        "A": ((0.32, 4e-4, -0.5), (0.24, 1e-3, 0.5)),
        "B": ((0.32, 4e-4, -0.5), (0.24, 1e-3, 0.5)),
        "C": ((0.22, 4e-4, -0.5), (0.20, 0.0, 0.0)),
        "D": ((0.16, 4e-4, -0.5), (0.14, 3e-4, -0.5)),
        "E": ((0.11, 4e-4, -0.5), (0.08, 1.5e-3, -0.5)),
        "F": ((0.11, 4e-4, -0.5), (0.08, 1.5e-3, -0.5)),
    },
    "rural": {
        "A": ((0.22, 1e-4, -0.5), (0.20, 0.0, 0.0)),
        "B": ((0.16, 1e-4, -0.5), (0.12, 0.0, 0.0)),
        "C": ((0.11, 1e-4, -0.5), (0.08, 2e-4, -0.5)),
        "D": ((0.08, 1e-4, -0.5), (0.06, 1.5e-3, -0.5)),
        "E": ((0.06, 1e-4, -0.5), (0.03, 3e-4, -1.0)),
        "F": ((0.04, 1e-4, -0.5), (0.016, 3e-4, -1.0)),
    },
}
# Slade 1968 (CCPS 1999): spread of a puff along the wind, a·x^b.
PUFF = {"A": (0.18, 0.92), "B": (0.14, 0.92), "C": (0.10, 0.92), "D": (0.06, 0.92), "E": (0.04, 0.92), "F": (0.02, 0.89)}


def toxic_plume(page):
    flow = liquid_release(page)
    page.beside("p", "101325 Pa")
    page.beside("R", "8.31446 J/(mol·K)")
    capacity, latent = page.given("cp"), page.given("ΔHv")
    warm, boils = page.given("T", 3), page.given("Tb")
    vapour = page.step(
        "flashed and entrained",
        "ṁv = min(1, 2·cp·(T − Tb)/ΔHv)·ṁ",
        f"min(1, 2·{capacity:g}·({warm:g} − {boils:g})/{latent:g})·{flow:.6g}",
        min(1, 2 * capacity * (warm - boils) / latent) * flow,
        "kg/s",
    )
    lasts, wind = page.given("Δt"), page.given("u")
    share, molar, warmth = page.given("C"), page.given("M", 5), page.given("T", 5)
    wanted = page.step(
        "concentration wanted",
        "C = y·M·p/(R·T)",
        f"{share:g}e-6·{molar:g}·101325/(8.31446·{warmth:g})",
        share * 1e-6 * molar * ATMOSPHERE / (R_GAS * warmth),
        "kg/m³",
    )
    stability = page.given("stability")
    across, upwards = BRIGGS[page.given("surface")][stability]
    averaged = (page.given("ta") / 600) ** 0.2
    height = page.given("z")

    def spread(curve, x):
        a, b, p = curve
        return a * x * (1 + b * x) ** p

    def passed(x, end):
        a, b = PUFF[stability]
        return 1.0 if end <= 0 else 0.5 * (1 + math.erf((x - end) / (math.sqrt(2) * a * end**b)))

    def peak(x):
        y, z = spread(across, x) * averaged, spread(upwards, x)
        plume = vapour / (2 * math.pi * y * z * wind) * 2 * math.exp(-(height**2) / (2 * z**2))
        time = x / wind + lasts / 2
        return plume * (passed(x, wind * (time - min(time, lasts))) - passed(x, wind * time))

    # Close to the source the plume is still overhead; beyond the peak it only thins.
    crest = max(range(2, 2000), key=lambda x: peak(float(x)))
    reach = bisect(peak, wanted, float(crest), 10000.0)
    (a, b, p), (c, d, q) = across, upwards
    page.beside(f"Briggs, {page.given('surface')} {stability} (paper named on the card)", f"σy = {a:g}·x·(1 + {b:g}·x)^{p:g}, σz = {c:g}·x·(1 + {d:g}·x)^{q:g}")
    page.beside("Slade 1968 (CCPS 1999)", f"σx = {PUFF[stability][0]:g}·X^{PUFF[stability][1]:g}, X the way of the cloud's end")
    y = page.step(
        "spread across, at the reach",
        "σy = Briggs(x)·(ta/600)^0.2",
        f"{a:g}·{reach:.6g}·(1 + {b:g}·{reach:.6g})^{p:g}·({page.given('ta'):g}/600)^0.2",
        spread(across, reach) * averaged,
        "m",
    )
    z = page.step("spread upwards, at the reach", "σz = Briggs(x)", f"{c:g}·{reach:.6g}·(1 + {d:g}·{reach:.6g})^{q:g}", spread(upwards, reach), "m")
    plume = vapour / (2 * math.pi * y * z * wind) * 2 * math.exp(-(height**2) / (2 * z**2))
    page.step(
        "plume that never ends, at the reach",
        "C∞ = ṁv/(2π·σy·σz·u)·2·e^(−z²/(2σz²))",
        f"{vapour:.6g}/(2π·{y:.6g}·{z:.6g}·{wind:g})·2·e^(−{height:g}²/(2·{z:.6g}²))",
        plume,
        "kg/m³",
    )
    time = reach / wind + lasts / 2
    ends = (wind * (time - min(time, lasts)), wind * time)
    share_there = passed(reach, ends[0]) - passed(reach, ends[1])
    page.step(
        "part of it that is there, half the release after the cloud came",
        "½{erf[(x − u(t−Δt))/(√2σx)] − erf[(x − ut)/(√2σx)]}, t = x/u + Δt/2",
        f"t = {reach:.6g}/{wind:g} + {lasts:g}/2 = {time:.6g} s; the cloud lies from {ends[0]:.6g} m to {ends[1]:.6g} m",
        share_there,
        "-",
    )
    high, lift = page.given("x", 6), spread(upwards, page.given("x", 6))
    ground = peak(high) / math.exp(-(height**2) / (2 * lift**2))
    page.step(
        "highest point of the cloud, where the card says",
        "z = σz·√(2·ln(C0/C)), C0 = C(x, 0, 0), σz = Briggs(x)",
        f"{lift:.6g}·√(2·ln({ground:.6g}/{wanted:.6g}))",
        lift * math.sqrt(2 * math.log(ground / wanted)),
        "m",
    )
    return page.step("reach", "C∞ × that part = C, by trial", f"{plume:.6g}·{share_there:.6g} = {plume * share_there:.6g}", reach, "m")


CARDS = {"chamber-blast": chamber_blast, "pool-fire": pool_fire, "toxic-plume": toxic_plume}
TITLES = {
    "chamber-blast": "A chamber blast, recomputed",
    "pool-fire": "A pool fire, recomputed",
    "toxic-plume": "A toxic plume, recomputed",
}


ARITHMETIC = (
    "What is proved here: that the card prints all that its formulas need, and that they give what it says. The formulas are the\n"
    "card's own, written anew in another language; whether they are the right ones is for the cases of `geo-data/physics/validation`."
)
INDEPENDENT = {
    "chamber-blast": ARITHMETIC,
    "pool-fire": ARITHMETIC
    + "\nThe view factor is reckoned another way: summed over the flame's mantle, where the product takes Mudan's closed form.",
    "toxic-plume": ARITHMETIC,
}


def shown(value):
    return f"{value:.6g}" if isinstance(value, float) else value


def told(place, one):
    return [
        f"{place}. **{one['name']}**: `{one['formula']}`",
        f"   = `{one['figures']}`",
        f"   → **{one['value']:.6g}{'' if one['unit'] == '-' else ' ' + one['unit']}**",
        "",
    ]


def markdown(card, page, ours):
    lines = [
        f"# {TITLES[card]}",
        "",
        f"Made by `docs/recomputed/recompute.py --markdown` from the parameters printed on the card “{ours['label']}”, and from",
        "the constants listed below. A test runs it against the card of today and holds this page to it; when the card has changed",
        "for a reason: `npx vitest run geo-data/impact-zone/recomputed.test.ts -u`.",
        "",
        INDEPENDENT[card],
        "",
        "## Printed on the card",
        "",
        "| Step | Parameter | Value | Unit |",
        "|---|---|---|---|",
        *(f"| {step} | {name} | {shown(value)} | {unit} |" for step, name, value, unit in page.printed),
        "",
        "## Constants beside it",
        "",
        "They stand in the card's formulas or in the paper that it names.",
        "",
        *(f"- {name}: {value}" for name, value in page.constants),
        "",
        "## Step by step",
        "",
        "“By trial”: the distance is chosen until both sides agree; the line shows that they do.",
        "",
        *(line for place, one in enumerate(page.steps, 1) for line in told(place, one)),
        *([page.remark, ""] if page.remark else []),
        "## Compared",
        "",
        f"The card says **{ours['radiusM']:.6g} m**; this reckoning says **{page.steps[-1]['value']:.6g} m**:",
        f"{(page.steps[-1]['value'] / ours['radiusM'] - 1) * 100:+.3f} % (permitted: 1 %).",
    ]
    return "\n".join(lines)


def main():
    given = json.load(sys.stdin)
    page = Page(given["printed"])
    CARDS[given["card"]](page)
    if "--markdown" in sys.argv:
        print(markdown(given["card"], page, given["ours"]))
    else:
        json.dump(page.steps, sys.stdout)


main()
