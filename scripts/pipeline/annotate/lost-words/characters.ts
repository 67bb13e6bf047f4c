import type { LostRule } from "./rule.ts";

/** Names, characters and lines that the copy lost, other than numbers. */
export const LOST_CHARACTERS: readonly LostRule[] = [
  {
    name: "empty-quotes",
    kind: "name",
    pattern: /“\s*”|‘\s*’|《\s*》|「\s*」/gu,
    before: /[”’》」]/gu,
    quote: "both",
    meaning: "“”: a name without its characters",
    note: "引号内的名称在本站所据文本中缺失",
    examples: ["实施“”教育质量提升行动", "实施“”立体化信息化社会治安防控体系建设行动"],
    nearMisses: ["实施“十百千”工程", "“一老一小”“一网通办”", "《纲要》《方案》"],
  },
  {
    name: "unreadable",
    kind: "word",
    pattern: /\ufffd+|(?<=\p{Script=Han})□+(?=\p{Script=Han})/gu,
    before: /$/gu,
    quote: "match",
    meaning: "Characters that a conversion could not keep",
    note: "此处文字在本站所据文本中无法辨认",
    examples: ["推进□城建设", "建设\ufffd\ufffd中心"],
    nearMisses: ["□ 同意 □ 不同意", "■推进建设"],
  },
  {
    name: "page-turn",
    kind: "broken-paragraph",
    pattern: /(?<=[^\n])[(（[【]\s*(?:下转|上接)第?[^)）\]】]{1,6}版\s*[)）\]】](?=[^\n])/gu,
    before: null,
    quote: "match",
    meaning: "（下转三版）inside a paragraph: the newspaper goes on elsewhere",
    note: "报纸在此转版，文字在此处断开",
    examples: ["推进城乡（下转三版）融合发展"],
    nearMisses: ["（上接七版）育常态化制度化", "修订第三版（试行）"],
  },
];
