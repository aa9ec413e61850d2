/** The number by which every bank knows a fine: in groups for the eye, without a blank in it for who copies it. */
/** @jsxImportSource preact */

const GROUP = /\d{1,4}/g;

/** Eighteen digits in groups of four. What is selected and copied is the digits alone: the room between the groups is of the style sheet. */
export function PaymentNumber({ reference }: { readonly reference: string }) {
  return (
    <span class="app-reference">
      {(reference.match(GROUP) ?? [reference]).map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
