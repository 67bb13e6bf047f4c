/** First year of the N-th five-year plan: the 14th began in 2021. */
export const firstYearOf = (plan: number): number => 2021 + (plan - 14) * 5;

/** The number of the five-year plan that runs through just these years; null where none does. */
export const planOfYears = ([first, last]: readonly [first: number, last: number]): number | null => {
  const plan = 14 + (first - 2021) / 5;
  return Number.isInteger(plan) && last === first + 4 ? plan : null;
};
