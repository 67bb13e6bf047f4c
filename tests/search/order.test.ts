import { describe, expect, test } from "vitest";
import { memoryStore, recordOf } from "../../scripts/tools/search/queries.ts";
import { find, inOrder } from "../../src/search/find.ts";
import { parseQuery } from "../../src/search/query.ts";

describe("order", () => {
  const little = [
    recordOf("p/1", "顺带提到养老，其余都在讲别的事情，讲了很长的一段话，没有数字，也没有任务，只是说说。"),
    recordOf("p/2", "养老服务体系", { title: 6, kinds: ["标题"] }),
    recordOf("q/3", "加强养老服务。建设养老院，办好养老院。", { title: 7 }),
    recordOf("q/4", "顺带提到养老，其余都在讲别的事情，讲了很长的一段话，有了数字，也没有任务，只是说说。", {
      targets: { written: 2, inferred: 0, lost: 0 },
    }),
    recordOf("q/5", "建设养老院，办好养老院。"),
  ];
  const long = "，别的事情".repeat(10);
  const ordered = async (order: "rank" | "plan") => {
    const own = memoryStore(little);
    return (await inOrder(await find(parseQuery("养老"), own), order, own)).map(({ passage }) => little[passage]?.id);
  };

  test("headings, run-in headings, density, targets before passing mentions", async () =>
    expect(await ordered("rank")).toEqual(["q/3", "p/2", "q/5", "q/4", "p/1"]));

  test("a task that begins with the words before one with targets that mentions them", async () => {
    const kinds = ["任务"] as const;
    const own = memoryStore([
      recordOf(
        "p/1",
        "完成剩余18个老旧小区改造,完善城市供排水、供热供气管网、城市停车场、充电桩、景观绿化等建设,提升品质。",
        {
          kinds: [...kinds],
          targets: { written: 2, inferred: 0, lost: 0 },
        },
      ),
      recordOf(
        "p/2",
        "加强充电桩建设,建设新能源充电基础设施,积极推进汽车与智能电网间的能量和信息互动,提升充电服务的智能化水平。",
        {
          kinds: [...kinds],
        },
      ),
    ]);
    const order = await inOrder(await find(parseQuery("充电桩"), own), "rank", own);
    expect(order.map(({ passage }) => passage + 1)).toEqual([2, 1]);
  });

  test("among long texts, what begins with the words before a task with targets that only mentions them", async () => {
    const own = memoryStore([
      recordOf("p/1", `${long}教育${long}`, { kinds: ["任务"], targets: { written: 2, inferred: 0, lost: 0 } }),
      recordOf("p/2", `${long.slice(0, 10)}教育${long}${long.slice(10)}`),
    ]);
    const order = await inOrder(await find(parseQuery("教育"), own), "rank", own);
    expect(order.map(({ passage }) => passage + 1)).toEqual([2, 1]);
  });

  test("what only the list of responsible bodies says comes last, the leading body's tasks first", async () => {
    const listed = (id: string, text: string) =>
      recordOf(id, text, {
        kinds: ["任务"],
        targets: { written: 3, inferred: 0, lost: 0 },
        listAt: text.lastIndexOf("("),
      });
    const own = memoryStore([
      listed("p/1", `打造示范集群${long}。(牵头部门:市农业农村局,配合部门:市乡村振兴局)`),
      listed("p/2", `改善人居环境${long}。(牵头部门:市乡村振兴局)`),
      recordOf("p/3", "顺带提到乡村振兴，其余都在讲别的事情，讲了很长的一段话，没有数字，也没有任务，只是说说。"),
      listed("p/4", "办好乡村振兴学堂。(牵头部门:市乡村振兴局)"),
    ]);
    const order = await inOrder(await find(parseQuery("乡村振兴"), own), "rank", own);
    expect(order.map(({ passage }) => passage + 1)).toEqual([4, 3, 2, 1]);
  });

  test("by plan: as they stand", async () =>
    expect(await ordered("plan")).toEqual(["p/1", "p/2", "q/3", "q/4", "q/5"]));
});
