/** The plain strings that a term stands for: 养老(服务|) gives 养老服务 and 养老. */
export function expandTerm(term: string): string[] {
  const group = /\(([^()]*)\)/u.exec(term);
  if (!group) return [term];
  const before = term.slice(0, group.index);
  const rest = expandTerm(term.slice(group.index + group[0].length));
  return (group[1] ?? "").split("|").flatMap((choice) => rest.map((after) => before + choice + after));
}
