const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char] ?? char);

/**
 * An OpenSearch description of the search page at a full address; https://github.com/dewitt/opensearch (1.1 draft 6).
 */
export const openSearch = (address: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>五年规划对读</ShortName>
  <Description>逐字检索地方五年规划的段落</Description>
  <Language>zh-CN</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${escaped(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
