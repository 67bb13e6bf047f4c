import { describe, expect, test } from "vitest";
import { CELL, GUTTER, markShape, PER_ROW, promisesLayout } from "../../src/charts/promises/layout.ts";
import type { TargetRecord } from "../../src/model/records.ts";
import { TARGET_KINDS } from "../../src/model/targets.ts";

let made = 0;
const target = (given: Partial<TargetRecord>): TargetRecord =>
  ({
    id: `x~${made++}`,
    value: 1,
    unit: "个",
    year: 2025,
    kind: "level",
    binding: null,
    lost: false,
    ...given,
  }) as TargetRecord;

describe("promises", () => {
  test("years in order, numbers before words", () => {
    const { years } = promisesLayout(([null, "period", 2035, "annual", 2025] as const).map((year) => target({ year })));
    expect(years.map(({ label }) => label)).toEqual(["2025年", "2035年", "每年", "规划期内", "未载明"]);
  });

  test("within a year by size,万 counted, lost ones last", () => {
    const values = [
      { value: 2, unit: "万人" },
      { value: null, lost: true },
      { value: 300, unit: "人" },
      { value: [1, 9] as [number, number] },
    ];
    const { marks } = promisesLayout(values.map(target));
    expect(marks.map((mark) => mark.target.value)).toEqual([[1, 9], 300, 2, null]);
    expect(marks.map(({ look }) => look)).toEqual(["pale", "pale", "pale", "lost"]);
  });

  test("look: lost, then inferred, before binding", () => {
    const { marks } = promisesLayout([
      target({ binding: true }),
      target({ binding: false, value: 2 }),
      target({ binding: true, implied: true, value: 3 }),
      target({ binding: true, lost: true, value: null }),
    ]);
    expect(marks.map(({ look }) => look)).toEqual(["filled", "pale", "hollow", "lost"]);
  });

  test("every mark has a cell of its own within the picture", () => {
    const many = Array.from({ length: 40 }, (_, at) => target({ value: at, year: at % 3 === 0 ? null : 2025 }));
    const { marks, width, height } = promisesLayout(many);
    const cells = new Set(marks.map(({ x, y }) => `${x},${y}`));
    expect(cells.size).toBe(40);
    for (const { x, y } of marks) {
      expect(x - CELL / 2).toBeGreaterThanOrEqual(GUTTER);
      expect(x + CELL / 2).toBeLessThanOrEqual(width);
      expect(y - CELL / 2).toBeGreaterThanOrEqual(0);
      expect(y + CELL / 2).toBeLessThanOrEqual(height);
    }
    expect(width).toBe(GUTTER + PER_ROW * CELL);
  });

  test("nothing gives an empty picture", () =>
    expect(promisesLayout([])).toMatchObject({ height: 0, years: [], marks: [] }));

  test("each kind has a shape of its own", () => {
    const shapes = TARGET_KINDS.map((kind) => JSON.stringify(markShape(kind)));
    expect(new Set(shapes).size).toBe(TARGET_KINDS.length);
    expect(markShape("growth").path).toBe(markShape("reduction").path);
    expect(markShape("reduction").turned).toBe(true);
  });
});
