import type { Plan } from "../../../src/model/plan.ts";

export type Look = Pick<Plan, "seal" | "colour">;

/**
 * The seal and the colour of a place: those of its other plans, else the first character of its name and a colour that no other place
 * has, begun at one that its code chooses. The same plans give the same look.
 */
export function lookOf(
  place: { code: string; place: string; short: string },
  plans: readonly Pick<Plan, "place" | "seal" | "colour">[],
  colours: readonly Plan["colour"][],
): Look {
  const own = plans.find((plan) => plan.place === place.place);
  if (own) return { seal: own.seal, colour: own.colour };
  const seal = /\p{Script=Han}/u.exec(place.short)?.[0] ?? "规";
  const first = Number(place.code) % colours.length;
  const inOrder = [...colours.slice(first), ...colours.slice(0, first)];
  const has = (colour: Plan["colour"]) => (plan: Pick<Plan, "colour">) => plan.colour.light === colour.light;
  const colour =
    inOrder.find((one) => !plans.some(has(one))) ??
    inOrder.find((one) => !plans.some((plan) => plan.seal === seal && has(one)(plan))) ??
    inOrder[0];
  return { seal, colour: colour as Plan["colour"] };
}
