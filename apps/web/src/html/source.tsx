/** What is copied into a terminal or a program: one touch takes all of it, and a narrow screen breaks it where it must. */
/** @jsxImportSource preact */

/** `lang` says that it is no words of the page's language; nothing in it is hyphenated. */
export function Source({ children }: { readonly children: string }) {
  return (
    <pre class="app-source" lang="en">
      <code>{children}</code>
    </pre>
  );
}
