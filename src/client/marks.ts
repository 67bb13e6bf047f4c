/** The mark nearest to one in a direction, by the middles of their boxes; none beyond the edge. */
const nearest = (from: Element, marks: readonly Element[], key: string): Element | undefined => {
  const middle = (mark: Element) => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const here = middle(from);
  const [across, along] = key === "ArrowLeft" || key === "ArrowRight" ? (["x", "y"] as const) : (["y", "x"] as const);
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  return marks
    .filter((mark) => mark !== from && sign * (middle(mark)[across] - here[across]) > 1)
    .map((mark) => ({
      mark,
      // Straight ahead before nearer but aside.
      way: Math.abs(middle(mark)[across] - here[across]) + 4 * Math.abs(middle(mark)[along] - here[along]),
    }))
    .sort((a, b) => a.way - b.way)[0]?.mark;
};

/**
 * Lets a reader walk through the marks of a picture with the arrow keys: one stop for the Tab key in each picture,
 * and a line below it that says what the mark under the hand or the pointer stands for.
 */
export const startMarks = (): void => {
  for (const figure of document.querySelectorAll<HTMLElement>("[data-marks]")) {
    const said = figure.querySelector("[data-mark-said]");
    for (const svg of figure.querySelectorAll("svg.chart")) {
      const marks = [...svg.querySelectorAll<SVGAElement>("a.cell-mark")];
      const stop = (current: SVGAElement | undefined) => {
        for (const mark of marks) mark.setAttribute("tabindex", mark === current ? "0" : "-1");
      };
      stop(marks[0]);
      svg.addEventListener("keydown", (event) => {
        const { key, target } = event as KeyboardEvent;
        const from = target instanceof Element ? target.closest<SVGAElement>("a.cell-mark") : null;
        if (!from || !key.startsWith("Arrow")) return;
        const to = nearest(from, marks, key);
        event.preventDefault();
        if (to instanceof SVGElement) {
          stop(to as SVGAElement);
          to.focus();
        }
      });
    }
    const say = ({ target }: Event) => {
      const mark = target instanceof Element ? target.closest("a.cell-mark") : null;
      if (said && mark) said.textContent = mark.getAttribute("aria-label");
    };
    figure.addEventListener("focusin", say);
    figure.addEventListener("pointerover", say);
  }
};
