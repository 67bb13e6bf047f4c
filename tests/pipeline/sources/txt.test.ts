import { describe, expect, test } from "vitest";
import { decode, MAX_BYTES } from "../../../scripts/pipeline/sources/encoding.ts";
import { extract } from "../../../scripts/pipeline/sources/index.ts";
import { UserError } from "../../../scripts/shared/errors.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

/** 第一章 总体要求 in GB18030. */
const GB = bytes(0xb5, 0xda, 0xd2, 0xbb, 0xd5, 0xc2, 0x20, 0xd7, 0xdc, 0xcc, 0xe5, 0xd2, 0xaa, 0xc7, 0xf3);

describe("texts", () => {
  test.each<[string, Uint8Array, string]>([
    ["UTF-8", utf8("第一章 总体要求"), "第一章 总体要求"],
    ["UTF-8 with a BOM, which stays, so that offsets are the file's", utf8("\ufeff第一章"), "\ufeff第一章"],
    ["UTF-8 beyond the BMP", utf8("𠮷野"), "𠮷野"],
    ["ASCII", utf8("12.5%"), "12.5%"],
    ["GB18030", GB, "第一章 总体要求"],
    ["GB18030 with the four-byte form of 㐀", joined(GB, bytes(0x81, 0x39, 0xee, 0x39)), "第一章 总体要求㐀"],
    ["UTF-16 with a BOM", bytes(0xff, 0xfe, 0x2c, 0x7b, 0x31, 0x00), "\ufeff第1"],
    ["UTF-16, the greater byte first", bytes(0xfe, 0xff, 0x7b, 0x2c, 0x00, 0x31), "\ufeff第1"],
    ["UTF-16 without a BOM", bytes(0x2c, 0x7b, 0x00, 0x4e, 0x0a, 0x00), "第一\n"],
    ["UTF-16 without a BOM, the greater byte first", bytes(0x7b, 0x2c, 0x4e, 0x00, 0x00, 0x0a, 0x7b, 0x2c), "第一\n第"],
    ["line ends and tabs", utf8("一\r\n二\t三\f四"), "一\r\n二\t三\f四"],
    ["the end mark of old editors", utf8("一\u001a"), "一\u001a"],
    ["one stray control character in a long text", utf8(`${"字".repeat(400)}\u0007`), `${"字".repeat(400)}\u0007`],
  ])("%s", (_, given, text) => expect(decode(given, "x.txt")).toBe(text));
});

describe("what is no text is refused with its reason", () => {
  test.each<[string, Uint8Array, string]>([
    ["an empty file", bytes(), "x.txt: the file is empty; expected the text of a plan"],
    [
      "NUL",
      joined(utf8("第一章"), bytes(0), utf8("总则")),
      "x.txt: not a text: byte 9 is the control character 0x00; save the document as plain text in UTF-8 or GB18030",
    ],
    [
      "one NUL in a long text",
      joined(utf8("字".repeat(400)), bytes(0)),
      "x.txt: not a text: byte 1200 is the control character 0x00; save the document as plain text in UTF-8 or GB18030",
    ],
    [
      "a PNG picture",
      bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      "x.txt: not a text: byte 8 is the control character 0x00; save the document as plain text in UTF-8 or GB18030",
    ],
    [
      "control characters without NUL",
      bytes(0x41, 0x01, 0x02, 0x03),
      "x.txt: not a text: byte 1 is the control character 0x01; save the document as plain text in UTF-8 or GB18030",
    ],
    [
      "UTF-16 cut within a character",
      joined(bytes(0xff, 0xfe), bytes(0x2c, 0x7b, 0x31, 0x00, 0x01)),
      "x.txt: not a text: byte 5 is the control character 0x00; save the document as plain text in UTF-8 or GB18030",
    ],
    [
      "UTF-8 with a byte that nothing has",
      joined(utf8("第一章 总体要求"), bytes(0xff), utf8("第一节")),
      "x.txt: byte 22 (0xff) fits neither UTF-8 (fails at byte 22) nor GB18030 (fails at byte 9); convert the file to UTF-8",
    ],
    [
      "UTF-8 cut within a character",
      utf8("第一章").subarray(0, 8),
      "x.txt: byte 7 (0xab) fits neither UTF-8 (fails at byte 7) nor Chinese in GB18030 (the result would hold hardly any Chinese); convert the file to UTF-8",
    ],
    [
      "GB18030 cut within a character",
      GB.subarray(0, 14),
      "x.txt: byte 13 (0xc7) fits neither UTF-8 (fails at byte 0) nor GB18030 (fails at byte 13); convert the file to UTF-8",
    ],
    [
      "Latin-1, which GB18030 would turn into other signs",
      bytes(
        ...[..."Großstädte für Bürger, Straßen für Fußgänger, öffentliche Plätze"].map((char) => char.charCodeAt(0)),
      ),
      "x.txt: byte 4 (0x73) fits neither UTF-8 (fails at byte 4) nor Chinese in GB18030 (the result would hold hardly any Chinese); convert the file to UTF-8",
    ],
  ])("%s", (_, given, message) => {
    const refused = () => decode(given, "x.txt");
    expect(refused).toThrow(UserError);
    expect(said(refused)).toBe(message);
  });

  test("more than 20 MB, and not a byte less", () => {
    const large = new Uint8Array(MAX_BYTES + 1).fill(0x41);
    expect(said(() => decode(large, "x.txt"))).toBe("x.txt: 20971521 bytes; a plan may have 20971520 (20 MB) at most");
    expect(decode(large.subarray(1), "x.txt").length).toBe(MAX_BYTES);
  });
});

function said(refused: () => unknown): string {
  try {
    refused();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing";
}

test("the source of a web page under the name of a text is named, not read", () => {
  for (const html of [
    '\ufeff\n<!DOCTYPE html>\n<html lang="zh"><p>第一章 总则</p></html>',
    '<div class="TRS_Editor">\n<p>第一章 总则</p>\n<p>加强保护。<br/>推进建设。</p>\n</div>\n',
  ])
    expect(said(() => extract(utf8(html), "x.txt"))).toBe(
      "x.txt: the source of a web page, not a text; give the page itself (a file that ends in .html), or the text that a browser shows of it",
    );
  expect(extract(utf8("第一章"), "x.txt")).toEqual({ text: "第一章", dropped: [], facts: {}, doubts: [] });
});
