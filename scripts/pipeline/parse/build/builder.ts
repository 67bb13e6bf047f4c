import { visitParents } from "unist-util-visit-parents";
import {
  type Container,
  type ContainerType,
  isContainer,
  type LeafType,
  type PlanTree,
} from "../../../../src/model/tree.ts";
import type { StandIn } from "../../read/corrections.ts";
import type { Block } from "../../read/lines.ts";
import { type LeafOptions, leafMaker, type MakeLeaf } from "../leaves.ts";
import type { Levels } from "../levels.ts";
import type { PositionOf } from "../positions.ts";

/** An open container. A heading closes what is open at its own rank or below (at a higher number). */
interface Open {
  node: Container;
  rank: number;
}

/** What every token is added with: levels of the text, its source, and the stand-ins of corrections.yaml. */
export interface BuilderOptions {
  levels: Levels;
  source: string;
  positionOf: PositionOf;
  standIns: StandIn[];
}

/** A plan tree in the making: the root, the containers that are open, and the stand-ins still to come. */
export class TreeBuilder {
  readonly root: PlanTree;
  readonly levels: Levels;
  /** Stand-ins that are not open yet, in the order of the source. */
  readonly pending: StandIn[];
  readonly leaf: MakeLeaf;
  readonly #positionOf: PositionOf;
  readonly #stack: Open[] = [];

  constructor({ levels, source, positionOf, standIns }: BuilderOptions) {
    this.root = { type: "plan", children: [], position: positionOf(0, source.length) };
    this.levels = levels;
    this.pending = [...standIns].sort((a, b) => a.offset - b.offset);
    this.leaf = leafMaker(source, positionOf);
    this.#positionOf = positionOf;
  }

  /** The innermost open container: the front, or something in a part or chapter. */
  get top(): Container {
    const open = this.#stack.at(-1);
    if (!open) throw new Error("a line was added before the front or a chapter was open");
    return open.node;
  }

  get isEmpty(): boolean {
    return this.#stack.length === 0;
  }

  /** A container without children; `finish` gives it its position. */
  container(type: ContainerType, extra: Partial<Container> = {}): Container {
    return { type, children: [], position: this.#positionOf(0, 0), ...extra };
  }

  /** Adds a container to the innermost open one, or to the root. */
  add(node: Container): void {
    const parent = this.#stack.at(-1)?.node ?? this.root;
    parent.children.push(node);
  }

  /** Adds a leaf to the innermost open container. */
  addLeaf(type: LeafType, blocks: Block[], options?: LeafOptions): void {
    this.top.children.push(this.leaf(type, blocks, options));
  }

  /** Adds a container and opens it: what is added next goes into it. */
  open(node: Container, rank: number): void {
    this.add(node);
    this.#stack.push({ node, rank });
  }

  /** Closes the innermost open container. */
  close(): void {
    this.#stack.pop();
  }

  /** Closes what is open at `rank` or below. */
  closeTo(rank: number): void {
    while ((this.#stack.at(-1)?.rank ?? Number.NEGATIVE_INFINITY) >= rank) this.close();
  }

  /** Closes open containers, from the innermost outwards, as long as they `end`. */
  closeWhile(end: (node: Container) => boolean): void {
    for (let open = this.#stack.at(-1); open && end(open.node); open = this.#stack.at(-1)) this.close();
  }

  isWithin(type: ContainerType): boolean {
    return this.#stack.some(({ node }) => node.type === type);
  }

  /** The tree, every container with the range of what it holds. */
  finish(): PlanTree {
    visitParents(this.root, isContainer, {
      exit: (node: Container) => {
        const start = node.children[0]?.position.start.offset ?? 0;
        node.position = this.#positionOf(start, node.children.at(-1)?.position.end.offset ?? start);
      },
    });
    return this.root;
  }
}
