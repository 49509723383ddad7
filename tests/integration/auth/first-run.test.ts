import { describe, expect, it } from "vitest";
import { setUp } from "@/lib/auth/commands";
import { awaitsSetUp } from "@/lib/auth/queries";
import { signIn } from "@/lib/auth/sign-in";
import { sha256 } from "@/lib/kernel/ids";
import { lookAtSession } from "@/lib/kernel/work";
import { adminSql } from "@/tests/support/database";

const input = {
  token: "once-only",
  orgName: "中共松涧县委员会",
  orgCode: "songjian",
  orgKind: "LOCAL_COMMITTEE",
  secretaryName: "陆怀瑾",
  login: "luhuaijin",
  newPassword: "Songjian-2026",
  repeatPassword: "Songjian-2026",
} as const;

describe("the first run", () => {
  it("is closed unless a token waits", async () => {
    await adminSql("delete from installation");
    expect(await awaitsSetUp()).toBe(false);
    await expect(setUp(input)).rejects.toMatchObject({ fields: { token: "invalid" } });
  });

  it("the one-time token makes the root and its secretary, once", async () => {
    await adminSql("insert into installation (id, setup_token_hash) values (1, $1)", [sha256(input.token)]);
    expect(await awaitsSetUp()).toBe(true);
    await expect(setUp({ ...input, token: "guessed" })).rejects.toMatchObject({ fields: { token: "invalid" } });
    await expect(setUp({ ...input, newPassword: "12345678" })).rejects.toMatchObject({
      fields: { newPassword: "weakPassword" },
    });
    await setUp(input);
    expect(await awaitsSetUp()).toBe(false);
    await expect(setUp({ ...input, orgCode: "second" })).rejects.toMatchObject({ fields: { token: "invalid" } });
    const { secret } = await signIn("luhuaijin", input.newPassword, "");
    const view = await lookAtSession(sha256(secret));
    expect(view).toMatchObject({ mustChange: false, duties: [{ orgCode: "songjian", kind: "SECRETARY" }] });
    expect(await adminSql("select kind from audit_event")).toEqual([{ kind: "org.found" }]);
  });
});
