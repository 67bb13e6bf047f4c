import type { Position } from "unist";
import type { Leaf, LeafType } from "../../src/model/tree.ts";
import type { Block } from "../read/index.ts";
import { type RunInRules, runInOf } from "./runIn.ts";

/** Makes leaves from blocks: the one place where text, range and run-in heading come together. */
export interface LeafMaker {
  leaf(type: LeafType, blocks: Block[], options?: LeafOptions): Leaf;
}

export interface LeafOptions {
  marker?: string;
  markerLength?: number;
  /** Whether the line can have a run-in heading, and of which form. */
  runIn?: RunInRules;
  extra?: Partial<Pick<Leaf, "cells" | "contents">>;
}

export function leafMaker(source: string, place: (start: number, end: number) => Position): LeafMaker {
  return {
    leaf(type, blocks, { marker, markerLength = 0, runIn, extra } = {}) {
      const first = blocks[0] as Block;
      const last = blocks.at(-1) as Block;
      const parts = blocks.length === 1 ? first.parts : undefined;
      const value = parts ? first.text : source.slice(first.start, last.end);
      const range = runIn ? runInOf(value, markerLength, runIn) : null;
      return {
        type,
        value,
        position: place(first.start, last.end),
        ...(marker ? { marker } : {}),
        ...(range ? { runIn: range } : {}),
        ...(parts ? { parts } : {}),
        ...extra,
      };
    },
  };
}
