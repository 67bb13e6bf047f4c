import { words } from "../../../../src/text/patterns.ts";

/** Words at the beginning of a clause that are not yet what it is about. */

/** How eagerly something is done. */
export const MANNER = words("持续 不断 进一步 着力 积极 大力 加快 稳步 有序");
/** That something is an aim. */
export const AIM = words("力争 确保 努力 争取");
