import { CapacitySwitch } from "@/components/ui/capacity-switch";
import { type Preference, PreferenceLinks } from "./preferences";

/** Where a press of 退出登录 goes: an address that takes a POST, or a server action. */
export type SignOut = string | ((data: FormData) => void | Promise<void>);

export type DeskPerson = {
  id: string;
  name: string;
  capacity: string;
  /** The person's duties in other organisations, for 切换身份. */
  capacities?: readonly { label: string; href: string }[];
};

type AccountProps = {
  person: DeskPerson;
  words: {
    switchCapacity: string;
    security: string;
    reminders: string;
    help: string;
    signOut: string;
    preferences: string;
  };
  links: readonly Preference[];
  /** The guide that explains the page. */
  help: string;
  signOut: SignOut;
};

export function Account({ person, words, links, help, signOut }: AccountProps) {
  return (
    <div className="border-t border-line px-5 py-2 text-xs text-ink-2">
      <p className="pt-1">
        {person.name} · {person.capacity}
      </p>
      <CapacitySwitch label={words.switchCapacity} others={person.capacities ?? []} listClass="mb-2" />
      <PreferenceLinks label={words.preferences} links={links} />
      <a href="/me/security" className="mr-4 inline-flex min-h-target items-center underline underline-offset-3">
        {words.security}
      </a>
      <a href="/me/reminders" className="mr-4 inline-flex min-h-target items-center underline underline-offset-3">
        {words.reminders}
      </a>
      <a href={help} className="mr-4 inline-flex min-h-target items-center underline underline-offset-3">
        {words.help}
      </a>
      {typeof signOut === "string" ? (
        <form action={signOut} method="post" className="inline">
          <SignOutButton label={words.signOut} />
        </form>
      ) : (
        <form action={signOut} className="inline">
          <SignOutButton label={words.signOut} />
        </form>
      )}
    </div>
  );
}

const SignOutButton = ({ label }: { label: string }) => (
  <button type="submit" className="min-h-target underline underline-offset-3">
    {label}
  </button>
);
