"""Answers random cases with a peer: the PyPI package fluids (MIT) where it has the law, Python's statistics and math
where it has the mathematics. Test-time only. Reads {law: [inputs]} on stdin, writes {law: [answer]}."""

import json
import math
import sys
from statistics import NormalDist

from fluids.compressible import P_critical_flow, Panhandle_A, Weymouth, isothermal_gas
from fluids.safety_valve import API520_Kv, API520_A_g

NORMAL = NormalDist()


def gas_orifice(c):
    """Area for a kilogram a second by API 520, turned into a flux."""
    return 1 / API520_A_g(m=1, T=c["T"], Z=c["Z"], MW=c["M"] * 1000, k=c["k"], P1=c["P1"], P2=c["P2"], Kd=c["Cd"])


def profile(offset, sigma):
    return NormalDist(0, sigma).pdf(offset)


def plume(c):
    up = profile(c["z"] - c["h"], c["sz"]) + profile(c["z"] + c["h"], c["sz"])
    return c["Q"] / c["u"] * profile(c["y"], c["sy"]) * up


def power(c, name, x):
    a, b = c[name]
    return a * x**b


def puff(c):
    x = c["u"] * c["t"]
    sy, sz = power(c, "sy", x), power(c, "sz", x)
    up = profile(c["z"] - c["h"], sz) + profile(c["z"] + c["h"], sz)
    return c["m"] * profile(c["x"] - x, sy) * profile(c["y"], sy) * up


def finite(c):
    """The release cut into very many puffs would smear its ends otherwise; this is Palazzi's own form by math.erf."""
    sy, sz = power(c, "sy", c["x"]), power(c, "sz", c["x"])
    lasted = min(c["t"], c["dur"])
    tail, head = c["u"] * (c["t"] - lasted), c["u"] * c["t"]
    front = math.erf((c["x"] - head) / (math.sqrt(2) * power(c, "sy", head)))
    back = 1.0 if tail <= 0 else math.erf((c["x"] - tail) / (math.sqrt(2) * power(c, "sy", tail)))
    whole = c["Q"] / c["u"] * profile(0, sy) * 2 * profile(0, sz)
    return whole * (back - front) / 2


LAWS = {
    "gas orifice": gas_orifice,
    "critical pressure": lambda c: P_critical_flow(c["P1"], c["k"]),
    "viscosity correction": lambda c: API520_Kv(c["Re"], edition="7E"),
    "isothermal pipe": lambda c: isothermal_gas(rho=c["rho"], fd=c["fd"], P1=c["P1"], P2=c["P2"], L=c["L"], D=c["D"]),
    "Panhandle A": lambda c: Panhandle_A(D=c["D"], P1=c["P1"], P2=c["P2"], L=c["L"], SG=c["SG"], Tavg=c["T"], E=c["E"]),
    "Weymouth": lambda c: Weymouth(D=c["D"], P1=c["P1"], P2=c["P2"], L=c["L"], SG=c["SG"], Tavg=c["T"], E=c["E"]),
    "probit share": lambda c: NORMAL.cdf(c["Y"] - 5),
    "probit of a share": lambda c: 5 + NORMAL.inv_cdf(c["P"]),
    "Gaussian plume": plume,
    "Gaussian puff": puff,
    "finite release": finite,
}

given = json.load(sys.stdin)
json.dump({law: [LAWS[law](case) for case in cases] for law, cases in given.items()}, sys.stdout)
