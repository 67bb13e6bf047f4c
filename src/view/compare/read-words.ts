import { MOST } from "./read-state.ts";

/** A sentence about plans that are too few to stand side by side; null where they are enough. */
export function tooFew(chosen: number, there: number): string | null {
  if (there === 0) return "本站还没有编入规划文件。";
  if (there === 1) return "本站只有一份规划文件，两份以上才能并排。";
  if (chosen === 0) return `还没有选规划文件，请选 2 至 ${MOST} 份。`;
  if (chosen === 1) return "并排要两份以上，现在只选了一份。";
  return null;
}

/** What stands on the page, in one line. */
export function summary(plans: number, passages: number, marks: number | null): string {
  if (passages === 0) return "所选的文件里，没有归在这里的段落。";
  const shown = `${plans > 1 ? `并排 ${plans} 份，` : ""}共 ${passages} 段`;
  if (marks === null || plans < 2) return `${shown}。`;
  return marks === 0 ? `${shown}，没有八字以上的相同语句。` : `${shown}，标出相同语句 ${marks} 处。`;
}

/** What a mark says of itself: which of the other plans shown have the same words. */
export const sameWords = (names: readonly string[]): string => `${names.join("、")}也有这句，点按前往`;
