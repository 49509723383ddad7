import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { mePage } from "@/components/shell/me-page";
import { Button, LinkButton } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeading } from "@/components/ui/page-heading";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell"))("phone.account") };
}

/** Who is signed in, where they belong and which offices they hold. */
export default async function OwnAccountPage({ searchParams }: PageProps<"/me/account">) {
  const [{ org }, words] = [await searchParams, await getTranslations("me")];
  const [shell, access] = [await getTranslations("shell"), await getTranslations("access")];
  const [reminders, help] = [await getTranslations("reminders"), await getTranslations("help")];
  return mePage("account", typeof org === "string" ? org : undefined, async (_, view) => (
    <>
      <PageHeading title={view.person.name} />
      <DescriptionList
        items={[
          ...view.memberships.map(({ orgName }) => ({ label: words("account.home"), value: orgName })),
          ...view.duties.map(({ orgName, orgCode, title, acting }) => ({
            label: acting ? `${title}${shell("acting")}` : title,
            value: (
              <a href={`/o/${orgCode}/inbox`} className="underline underline-offset-4">
                {orgName}
              </a>
            ),
          })),
        ]}
      />
      <div className="grid gap-3">
        <LinkButton href="/me/security" className="text-lg">
          {access("security.title")}
        </LinkButton>
        <LinkButton href="/me/reminders" className="text-lg">
          {reminders("title")}
        </LinkButton>
        <LinkButton href="/me/held" className="text-lg">
          {words("held.title")}
        </LinkButton>
        <LinkButton href="/help/member" className="text-lg">
          {help("title")}
        </LinkButton>
        <LinkButton href="/me/visibility" className="text-lg">
          {words("visibility.title")}
        </LinkButton>
        <LinkButton href="/sign-in/password" className="text-lg">
          {words("account.password")}
        </LinkButton>
        <form action="/sign-out" method="post" className="grid">
          <Button type="submit" className="text-lg">
            {shell("signOut")}
          </Button>
        </form>
      </div>
    </>
  ));
}
