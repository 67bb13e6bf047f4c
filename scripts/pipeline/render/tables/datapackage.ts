import { DATA_LICENCE, dataCredit, TEXTS_STATUS } from "../../../../src/model/licence.ts";
import type { Plan } from "../../../../src/model/plan.ts";
import type { ColumnDoc, FileDoc, Release, TableDoc } from "../../../../src/model/tables.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { propertiesOf, type Schema, shapesOf } from "./schema.ts";

/** What datapackage.json describes. */
export interface PackageSource {
  release: Release;
  tables: { doc: TableDoc; schema: Schema }[];
  sources: { file: FileDoc; plan: Plan }[];
  licence: FileDoc;
}

/**
 * datapackage.json: a Frictionless Data Package of version 1, which the validators of both versions read;
 * https://specs.frictionlessdata.io/data-package/.
 */
export const dataPackage = ({ release, tables, sources, licence }: PackageSource): object => ({
  profile: "data-package",
  name: "duidu",
  title: "五年规划对读",
  description:
    "地方五年规划一类文件的全文，逐段编号，附目标、任务、缺漏等表。位置都是 source.txt 中的 UTF-16 代码单元；地址从网站根起，不含子路径。",
  version: release.version,
  created: `${release.date}T00:00:00Z`,
  licenses: [{ name: DATA_LICENCE.name, path: DATA_LICENCE.url, title: DATA_LICENCE.title }],
  citation: dataCredit(release),
  sources: sources.map(({ plan }) => ({
    title: forDisplay(plan.title),
    ...(plan.sourceUrl === null ? {} : { path: plan.sourceUrl }),
  })),
  resources: [
    ...tables.flatMap(({ doc, schema }) => doc.files.map((file) => tableResource(doc, schema, file))),
    ...sources.map(({ file, plan }) => ({
      profile: "data-resource",
      name: `source-${plan.id}`,
      title: `${plan.name}：取得时的文本`,
      licenses: [{ path: licence.path, title: TEXTS_STATUS }],
      ...fileFacts(file),
    })),
  ],
});

const fileFacts = ({ path, format, mediatype, encoding, bytes, sha256 }: FileDoc) => ({
  path,
  format,
  mediatype,
  encoding,
  bytes,
  hash: `sha256:${sha256}`,
});

function tableResource(doc: TableDoc, schema: Schema, file: FileDoc): object {
  const csv = file.format === "csv";
  return {
    profile: csv ? "tabular-data-resource" : "data-resource",
    name: csv ? `${doc.name}-csv` : doc.name,
    title: csv ? `${doc.title}（CSV）` : doc.title,
    description: csv && doc.csvRow ? `${doc.description}CSV：${doc.csvRow}` : doc.description,
    ...fileFacts(file),
    ...(csv
      ? { dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true } }
      : {}),
    schema: { fields: csv ? doc.columns.map(csvField) : jsonFields(schema), missingValues: [""] },
  };
}

const csvField = ({ name, description, field }: ColumnDoc) => ({ name, description, ...field });

/** Top-level fields of the JSON records by their Frictionless type; what may be several things is `any`. */
const jsonFields = (schema: Schema) =>
  propertiesOf(schema).map(({ key, schema: own, optional }) => {
    const { shapes, nullable } = shapesOf(own);
    const types = [...new Set(shapes.map(({ type, format }) => (format === "date" ? "date" : String(type))))];
    return {
      name: key,
      description: own.description ?? "",
      type: types.length === 1 ? types[0] : "any",
      ...(optional || nullable ? {} : { constraints: { required: true } }),
    };
  });
