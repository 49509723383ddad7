import { buttonClass } from "@/components/ui/button-class";

type PressButtonProps = { label: string; working: boolean; wide: boolean; said: string; onPress: () => void };

/** A button for what a script alone can do, with what came of it below. */
export function PressButton({ label, working, wide, said, onPress }: PressButtonProps) {
  return (
    <>
      <button
        type="button"
        aria-disabled={working || undefined}
        onClick={onPress}
        className={buttonClass("plain", wide ? "w-full" : "")}
      >
        {label}
      </button>
      <p role="status" className="text-sm text-ink-2">
        {said}
      </p>
    </>
  );
}
