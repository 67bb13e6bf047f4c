import { defineCollection, type SchemaContext } from "astro:content";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const link = z.object({ url: z.string(), title: z.string() }).nullable();

/**
 * Front matter of the generated pages: the text (`PageFrontmatter` of src/model/site.ts), the themes and the topics. All fields are
 * optional here because Starlight checks the site's own pages (/, /plans/ …) against the same schema.
 */
const readingFields = z
  .object({
    plan: z.string(),
    unit: z.string(),
    kind: z.enum(["front", "chapter", "section", "full", "theme", "topic"]),
    theme: z.string(),
    topic: z.string(),
    headings: z.array(z.object({ depth: z.number().int(), slug: z.string(), text: z.string() })),
    prevPage: link,
    nextPage: link,
  })
  .partial();

const schema = docsSchema({ extend: readingFields });
let made: ReturnType<typeof schema> | undefined;

/** The schema of a page, made once: Starlight asks for it again for every page, only to offer pictures, of which ours have none. */
const pageSchema = (context: SchemaContext): ReturnType<typeof schema> => {
  made ??= schema(context);
  return made;
};

export const collections = {
  docs: defineCollection({
    loader: glob({ pattern: "**/*.mdx", base: "./content/pages" }),
    schema: pageSchema,
  }),
  // Starlight brings its own words in Chinese; this is where one of them would be changed.
  i18n: defineCollection({
    loader: () => [{ id: "zh-CN", "tableOfContents.onThisPage": "本页" }],
    schema: i18nSchema(),
  }),
};
