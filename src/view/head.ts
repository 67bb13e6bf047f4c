/** A tag of a page's head, as Starlight writes it. */
export interface HeadTag {
  tag: "title" | "base" | "link" | "style" | "meta" | "script" | "noscript" | "template";
  attrs?: Record<string, string | boolean | undefined> | undefined;
  content?: string | undefined;
}

/** What decides about the head of a page. */
export interface HeadFacts {
  siteTitle: string;
  /** The home page has the site's name as its title. */
  home: boolean;
  /** A text to be read, not a page about texts. */
  text: boolean;
  /** Kept out of search engines: the page only leads elsewhere. */
  passing: boolean;
  /** Whole address of the picture that stands for the site where links are shared; none without an origin. */
  card: string | null;
  /** JSON-LD of the page. */
  data: string | null;
}

/** Head tags of Starlight that say nothing about a page of ours. */
const UNWANTED = new Set(["generator", "twitter:card"]);

const name = ({ attrs }: HeadTag): string => String(attrs?.name ?? attrs?.property ?? attrs?.rel ?? "");
const meta = (key: "name" | "property", id: string, content: string): HeadTag => ({
  tag: "meta",
  attrs: { [key]: id, content },
});

/** Starlight's head made ours: what is known is said once, what is not known is left out. */
export function siteHead(head: readonly HeadTag[], facts: HeadFacts): HeadTag[] {
  const own = head.find((entry) => name(entry) === "og:url")?.attrs?.content;
  /** A page that only leads on is not the canonical place of anything; that of a task names the task's. */
  const claims = (entry: HeadTag) =>
    name(entry) === "og:url" || (name(entry) === "canonical" && entry.attrs?.href === own);
  const kept = head
    .filter((entry) => entry.tag !== "meta" || !UNWANTED.has(name(entry)))
    .filter((entry) => !facts.passing || !claims(entry))
    .map((entry) => {
      if (entry.tag === "title" && facts.home) return { ...entry, content: facts.siteTitle };
      if (name(entry) === "og:type") return meta("property", "og:type", facts.text ? "article" : "website");
      return name(entry) === "og:locale" ? meta("property", "og:locale", "zh_CN") : entry;
    });
  const robots = kept.some((entry) => name(entry) === "robots");
  return [
    ...kept,
    ...(facts.passing && !robots ? [meta("name", "robots", "noindex")] : []),
    ...(facts.card === null
      ? []
      : [
          meta("property", "og:image", facts.card),
          meta("property", "og:image:width", "1200"),
          meta("property", "og:image:height", "630"),
          meta("property", "og:image:alt", `${facts.siteTitle}：读规划，查承诺，对照各地`),
          meta("name", "twitter:card", "summary_large_image"),
        ]),
    ...(facts.data === null
      ? []
      : [{ tag: "script" as const, attrs: { type: "application/ld+json" }, content: facts.data }]),
  ];
}
