/** How a fine is paid without us: its number, to be copied; the banks that this installation names, each with the sum filled in; a code for another device. */
/** @jsxImportSource preact */
import { qrSvg } from '@oryndau/documents/qr-code';
import type { Money } from '@oryndau/law/money';
import { Details } from '@oryndau/web/html/blocks';
import { ButtonLink } from '@oryndau/web/html/form';
import { type BankPayLink, bankAddress } from '@oryndau/web/http/bank-link';
import type { Language } from '@oryndau/words/languages';
import { payTexts } from '../../texts/pay.ts';
import { PaymentNumber } from './payment-number.tsx';

export interface WaysToPayProps {
  readonly language: Language;
  readonly reference: string;
  readonly sum: Money;
  readonly bankLinks: readonly BankPayLink[];
}

export function WaysToPay({ language, reference, sum, bankLinks }: WaysToPayProps) {
  const texts = payTexts[language];
  return (
    <>
      <p class="govuk-body">{texts.elsewhereHow}</p>
      <CopyableNumber language={language} reference={reference} />
      {sum > 0n &&
        bankLinks.map((link) => (
          <BankWay
            key={link.name}
            language={language}
            name={link.name}
            address={bankAddress(link, { reference, sum, language })}
            hasCode={link.hasCode}
          />
        ))}
      <p class="govuk-body">{texts.elsewhereAfter}</p>
    </>
  );
}

/** Without a script there is no button, and one press selects the number. */
function CopyableNumber({ language, reference }: Pick<WaysToPayProps, 'language' | 'reference'>) {
  const texts = payTexts[language];
  return (
    <div data-copy={reference} data-copied={texts.copied} data-not-copied={texts.notCopied}>
      <p class="govuk-body">
        {`${texts.reference}: `}
        <PaymentNumber reference={reference} />
      </p>
      <div hidden>
        <button type="button" class="govuk-button govuk-button--secondary">
          {texts.copy}
        </button>
      </div>
      <p class="govuk-body" role="status" />
    </div>
  );
}

interface BankWayProps {
  readonly language: Language;
  readonly name: string;
  readonly address: string;
  readonly hasCode: boolean;
}

function BankWay({ language, name, address, hasCode }: BankWayProps) {
  const texts = payTexts[language];
  return (
    <>
      <ButtonLink href={address} variant="secondary">
        {texts.inBank(name)}
      </ButtonLink>
      {hasCode && (
        <Details summary={texts.codeOfBank(name)}>
          <QrCode address={address} label={texts.codeOfBank(name)} />
        </Details>
      )}
    </>
  );
}

/** A picture of an address, for the camera of another device: a drawing of ours, in which the address is squares. */
export const QrCode = ({ address, label }: { readonly address: string; readonly label: string }) => (
  <div class="app-qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: qrSvg(address) }} />
);
