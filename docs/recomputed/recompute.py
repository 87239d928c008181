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

    def given(self, name, step=None):
        """A figure as printed; with a step where one name stands on several."""
        for where, what, value, _ in self.printed:
            if what == name and (step is None or where == step):
                return value
        raise SystemExit(f"the card prints no {name} (step {step})")

    def step(self, name, formula, value, unit):
        self.steps.append({"name": name, "formula": formula, "value": value, "unit": unit})
        return value


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
    x = page.step("stoichiometric fraction", "x = 1/(1 + nO2/0.2095)", 1 / (1 + oxygen / 0.2095), "-")
    moles = ATMOSPHERE * x * volume / (R_GAS * temperature)
    fuel = page.step("fuel in the chamber", "m = x·V·p0·M/(R·T)", moles * molar, "kg")
    energy = page.step("energy", "E = m·ΔHc", fuel * page.given("ΔHc"), "J")
    tnt = page.step("TNT equivalent", "W = η·E/4.68e6", page.given("η") * energy / 4.68e6, "kg")
    wanted = page.given("Δp")
    scaled = bisect(blast_kpa, wanted, 0.5, 190)
    by_tnt = page.step("reach by Kingery–Bulmash", "r = Z·W^(1/3), p(Z) = Δp", scaled * tnt ** (1 / 3), "m")
    share = wanted * 1000 / ATMOSPHERE
    reach = bisect(lambda r: 0.34 * r ** (-4 / 3) + 0.062 * r**-2 + 0.0033 * r**-3, share, 0.3, 1000)
    by_energy = page.step(
        "reach by Bauwens–Dorofeev", "r = R̄·(E/p0)^(1/3), p*(R̄) = Δp/p0", reach * (energy / ATMOSPHERE) ** (1 / 3), "m"
    )
    return page.step("reach", "the greater of the two", max(by_tnt, by_energy), "m")


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


def wayne(path, temperature, humidity, carbon_dioxide):
    celsius = temperature - 273.15
    saturation = 611.2 * math.exp(17.62 * celsius / (243.12 + celsius)) / 133.322387415
    water = math.log10(humidity * path * saturation * 288.651 / temperature)
    carbon = math.log10(path * 273 / temperature * carbon_dioxide / 335)
    return 1.006 - 0.01171 * water - 0.02368 * water**2 - 0.03188 * carbon + 0.001164 * carbon**2


def pool_fire(page):
    density, hole = page.given("ρ"), page.given("d")
    pressure = page.given("pressure_mpa") * 1e6
    flow = page.step(
        "release of liquid",
        "ṁ = Cd·π·d²/4·√(2·ρ·p)",
        page.given("Cd") * math.pi * hole**2 / 4 * math.sqrt(2 * density * pressure),
        "kg/s",
    )
    seconds = page.given("t") * 60
    released = min(flow * seconds + page.given("W0"), flow * 3600)
    spilt = page.step("pool as spilt", "D = √(4·M/(ρ·π·δ))", math.sqrt(4 * released / density / (math.pi * page.given("δ"))), "m")
    widest, rate = page.given("ṁ″∞"), page.given("kβ")
    diameter = spilt
    for _ in range(100):
        diameter = min(spilt, math.sqrt(4 * flow / (math.pi * widest * (1 - math.exp(-rate * diameter)))))
    page.step("pool as it burns", "D = min(D, √(4·ṁ/(π·ṁ″)))", diameter, "m")
    flux = widest * (1 - math.exp(-rate * diameter))
    air, wind, viscosity = page.given("ρa"), page.given("u"), page.given("ν")
    relative = max(1.0, wind / (GRAVITY * flux * diameter / air) ** (1 / 3))
    length = 55 * (flux / (air * math.sqrt(GRAVITY * diameter))) ** 0.67 * relative**-0.21 * diameter
    page.step("length of the flame", "L = 55·D·[ṁ″/(ρa·√(g·D))]^0.67·u*^−0.21", length, "m")
    lean = 0.666 * (wind**2 / (GRAVITY * diameter)) ** 0.333 * (wind * diameter / viscosity) ** 0.117
    tilt = bisect(lambda angle: -math.tan(angle) / math.cos(angle), -lean, 0.0, math.pi / 2 - 1e-6)
    page.step("tilt of the flame", "tanθ/cosθ = 0.666·Fr^0.333·Re^0.117", tilt, "rad")
    soot = page.given("s")
    greatest = page.given("Fs") * flux * page.given("ΔHc") / (1 + 4 * length / diameter)
    power = page.step(
        "surface emissive power", "SEP = Fs·ṁ″·ΔHc/(1+4L/D)·(1−s) + 20 kW/m²·s", greatest * (1 - soot) + 20000 * soot, "W/m²"
    )
    wanted, radius = page.given("K") * 1000, diameter / 2
    overhang = radius + length * math.sin(tilt)

    def heat(distance):
        return power * view(length, radius, tilt, distance)

    bare = bisect(heat, wanted, overhang + 0.5, overhang + 100)
    page.step("reach without absorption", "SEP·F(x) = K, F integrated over the flame", bare, "m")
    humidity, carbon = page.given("RH") / 100, page.given("CO2")
    tau = page.step("transmissivity", "Wayne over x0 − R", wayne(bare - radius, page.given("T"), humidity, carbon), "-")
    return page.step("reach", "SEP·F(x)·τ = K", bisect(heat, wanted / tau, overhang + 0.5, overhang + 100), "m")


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
    density, hole = page.given("ρ"), page.given("d")
    pressure = page.given("pressure_mpa") * 1e6
    flow = page.step(
        "release of liquid",
        "ṁ = Cd·π·d²/4·√(2·ρ·p)",
        page.given("Cd") * math.pi * hole**2 / 4 * math.sqrt(2 * density * pressure),
        "kg/s",
    )
    warm = page.given("cp") * (page.given("T") - page.given("Tb")) / page.given("ΔHv")
    vapour = page.step("flashed and entrained", "ṁv = min(1, 2·cp·(T − Tb)/ΔHv)·ṁ", min(1, 2 * warm) * flow, "kg/s")
    lasts, wind = page.given("Δt"), page.given("u")
    wanted = page.given("C") * 1e-6 * page.given("M") * ATMOSPHERE / (R_GAS * page.given("T"))
    page.step("concentration wanted", "C = y·M·p/(R·T)", wanted, "kg/m³")
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
    return page.step("reach", "C(x) at its highest = C", bisect(peak, wanted, float(crest), 10000.0), "m")


CARDS = {"chamber-blast": chamber_blast, "pool-fire": pool_fire, "toxic-plume": toxic_plume}
TITLES = {
    "chamber-blast": "A chamber blast, recomputed",
    "pool-fire": "A pool fire, recomputed",
    "toxic-plume": "A toxic plume, recomputed",
}


def shown(value):
    return f"{value:.6g}" if isinstance(value, float) else value


def markdown(card, page, ours):
    lines = [
        f"# {TITLES[card]}",
        "",
        f"Made by `docs/recomputed/recompute.py --markdown` from the parameters printed on the card “{ours['label']}”, and from",
        "nothing else. A test runs it against the card of today and holds this page to it; when the card has changed for a reason:",
        "`npx vitest run geo-data/impact-zone/recomputed.test.ts -u`.",
        "",
        "## Printed on the card",
        "",
        "| Step | Parameter | Value | Unit |",
        "|---|---|---|---|",
        *(f"| {step} | {name} | {shown(value)} | {unit} |" for step, name, value, unit in page.printed),
        "",
        "## Step by step",
        "",
        "| | By | Result |",
        "|---|---|---|",
        *(f"| {one['name']} | `{one['formula']}` | {one['value']:.6g} {one['unit']} |" for one in page.steps),
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
