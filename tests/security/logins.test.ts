import { expect, test } from "vitest";
import { adminSql, sqlAs } from "@/tests/support/database";

const logins = ["app", "worker", "public", "ballot", "backup"] as const;

test.each(logins)("the login zhengyou_%s is member of nothing and bypasses no policy", async (login) => {
  const [role] = await sqlAs(
    login,
    "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships from pg_roles r where rolname = current_user",
  );
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    memberships: 0,
  });
});

test.each(logins)(
  "the login zhengyou_%s compiles no plan just in time, on whatever server it was made",
  async (login) => {
    const [role] = await sqlAs(login, "select rolconfig from pg_roles where rolname = current_user");
    expect(role?.rolconfig).toContain("jit=off");
  },
);

test.each(logins)("the login zhengyou_%s creates no table", async (login) => {
  await expect(sqlAs(login, "create table intruder (id int)")).rejects.toThrow("permission denied for schema public");
});

test("every table belongs to the owner, who cannot log in", async () => {
  const strangers = await adminSql(
    "select tablename from pg_tables where schemaname = 'public' and tableowner <> 'zhengyou_owner'",
  );
  const [owner] = await adminSql(
    "select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'zhengyou_owner'",
  );
  expect(strangers).toEqual([]);
  expect(owner).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false });
});
