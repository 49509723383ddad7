import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OwnSections } from "@/components/inbox/own-sections";
import { TodoRows } from "@/components/inbox/todo-rows";
import { OwnItems } from "@/components/pledges/own-items";
import { mePage } from "@/components/shell/me-page";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { addDays } from "@/lib/kernel/clock";
import { gathering } from "@/lib/kernel/together";
import { findOwnHome } from "@/lib/notifications/home/queries";
import { listComingExceptions, listTodos } from "@/lib/notifications/queries";
import { inOrder } from "@/lib/notifications/rules";
import { listItems } from "@/lib/pledges/items/queries";
import { listOwnPledges } from "@/lib/pledges/queries";

const soon = 30;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("phone.home") };
}

/** A member on one page: what to do, promises due within a month, what was said, what to evaluate, honours, and where a transfer is. */
export default async function MePage({ searchParams }: PageProps<"/me">) {
  const [{ org }, locale, words] = [await searchParams, (await getLocale()) as Locale, await getTranslations("me")];
  return mePage("home", typeof org === "string" ? org : undefined, async (scope, view) => {
    const code = view.org?.code ?? "";
    const at = gathering(scope);
    const [listed, exceptions, own, home] = await Promise.all([
      listTodos(at),
      listComingExceptions(at),
      listOwnPledges(at),
      findOwnHome(at),
    ]);
    const todos = inOrder(listed, scope.today, false);
    const pledges = own.filter(({ state, campaignState }) => state === "PUBLISHED" && campaignState === "ISSUED");
    const items = await listItems(
      scope,
      pledges.map(({ id }) => id),
    );
    const due = items.filter(({ state, dueOn }) => state === "OPEN" && dueOn <= addDays(scope.today, soon));
    const fulfilled = items.filter(({ state }) => state === "FULFILLED").length;
    return (
      <>
        <PageHeading
          title={words("hello", { name: view.person.name })}
          note={items.length > 0 ? words("figures", { items: items.length, fulfilled }) : undefined}
        />
        <Section title={words("due")}>
          {todos.length > 0 ? (
            <TodoRows locale={locale} todos={todos} today={scope.today} exceptions={exceptions} orgCode={code} />
          ) : (
            <Empty>{words("nothingDue")}</Empty>
          )}
        </Section>
        {due.length > 0 ? (
          <Section title={words("dueSoon")}>
            <OwnItems
              locale={locale}
              items={due}
              today={scope.today}
              href={({ id }) => `/me/pledges/${id}?org=${code}`}
            />
          </Section>
        ) : null}
        <OwnSections locale={locale} org={code} view={view} today={scope.today} home={home} />
      </>
    );
  });
}
