/** A link to a place of this page or to another page. */
export const link = (href: string, text: string): HTMLAnchorElement => {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = text;
  return made;
};

/** A line of the message. */
export const line = (...parts: (string | Node)[]): HTMLParagraphElement => {
  const made = document.createElement("p");
  made.append(...parts);
  return made;
};

/** Links one after the other, parted by commas, each with what follows it. */
export const listed = (links: readonly (readonly [HTMLAnchorElement, string])[]): (string | Node)[] =>
  links.flatMap(([made, words], i) => [...(i > 0 ? ["，"] : []), made, words]);

/** The way to a task by its number, where a fragment is one and the page's plan has tasks; its list is linked on each of its pages. */
export const taskWay = (fragment: string): HTMLAnchorElement | null => {
  const number = /^t(\d{1,4})$/iu.exec(fragment)?.[1];
  const tasks = location.pathname.endsWith("/tasks/")
    ? location.pathname
    : document.querySelector('a[href$="/tasks/"]')?.getAttribute("href");
  return number && tasks ? link(`${tasks}${Number(number)}/`, `第 ${Number(number)} 项任务`) : null;
};

/** A calm box at the top of the page that says what of its address could not be had; with nothing to say it goes away. */
export const missingBox = () => {
  const box = document.createElement("aside");
  box.className = "missing-place";
  box.tabIndex = -1;
  box.setAttribute("role", "status");
  return {
    say(lines: readonly Node[], focus: boolean): void {
      if (lines.length === 0) {
        box.remove();
        return;
      }
      // The region is there before it speaks, or it would not be heard.
      document.getElementById("content")?.prepend(box);
      box.replaceChildren(...lines);
      if (focus) box.focus();
    },
  };
};
