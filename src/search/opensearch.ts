import type { Element } from "xast";
import { xmlFile } from "../view/xml.ts";

const element = (name: string, attributes: Record<string, string>, children: Element["children"] = []): Element => ({
  type: "element",
  name,
  attributes,
  children,
});
const said = (name: string, value: string) => element(name, {}, [{ type: "text", value }]);

/**
 * An OpenSearch description of the search page at a full address; https://github.com/dewitt/opensearch (1.1 draft 6).
 */
export const openSearch = (address: string): string =>
  xmlFile(
    element("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
      said("ShortName", "五年规划对读"),
      said("Description", "逐字检索地方五年规划的段落"),
      said("Language", "zh-CN"),
      said("InputEncoding", "UTF-8"),
      element("Url", { type: "text/html", method: "get", template: `${address}?q={searchTerms}` }),
    ]),
  );
