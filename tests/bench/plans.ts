/** One node of a plan as auto_explain writes it in JSON; conditions and figures by their printed names. */
export type PlanNode = { [field: string]: unknown; Plans?: PlanNode[] };

const scopeFunctions = /\b(acting_org|acting_capacity|acts_at_home|reads_widely|may_write|session_person)\(/;
const conditions = ["Filter", "Join Filter", "Index Cond", "Recheck Cond", "Hash Cond", "Merge Cond"];
/** A probe finds one row, a page of children a few dozen; the visible set of a prefecture has hundreds. */
const mostOfTree = 200;

/** Plans stand in the server's log as tab-indented JSON after a line of duration. */
export function readPlans(log: string): { text: string; plan: PlanNode }[] {
  return [...log.matchAll(/ plan:\n((?:\t.*\n)+)/g)].map(([, json = ""]) => {
    const read = JSON.parse(json) as { "Query Text": string; Plan: PlanNode };
    return { text: read["Query Text"], plan: read.Plan };
  });
}

/** What is wrong with a plan: the visible set materialised, or a function of the scope called for every row. */
export function faultsOf(plan: PlanNode): string[] {
  return [...new Set(nodesOf(plan).flatMap(faultsAt))];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

function faultsAt(node: PlanNode): string[] {
  const faults: string[] = [];
  const asked = conditions.map((name) => String(node[name] ?? "")).join(" ");
  const [, called] = scopeFunctions.exec(asked) ?? [];
  if (called) faults.push(`${called}() for every row of ${where(node)}`);
  if (/hashed SubPlan/.test(asked) && readsTree(node.Plans ?? []))
    faults.push(`a hashed set of orgs at ${where(node)}`);
  if (node["Relation Name"] === "org_closure" && Number(node["Actual Rows"]) > mostOfTree)
    faults.push(`${Math.round(Number(node["Actual Rows"]))} rows of org_closure at once`);
  return faults;
}

const where = (node: PlanNode) => String(node["Relation Name"] ?? node["Node Type"]);

/** The hashed set of a subplan that reads the tree, or rows that are themselves filtered by it. */
const readsTree = (plans: PlanNode[]) =>
  plans
    .filter((plan) => plan["Parent Relationship"] === "SubPlan")
    .flatMap(nodesOf)
    .some((node) => node["Relation Name"] === "org_closure" && Number(node["Actual Loops"]) > 0);
