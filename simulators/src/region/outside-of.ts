/** The world outside of an invented region or of the demonstration, as the robot meets it: its parties by their real protocols, its paper in folders. */
import { chamberFolder } from '@oryndau/connectors/chamber';
import { postFolder } from '@oryndau/connectors/post';
import { renderLetter } from '@oryndau/documents/acts';
import type { Outside } from '@oryndau/exchange/exchange';
import type { NoticeChannels } from '@oryndau/exchange/notices';
import type { Money } from '@oryndau/law/money';
import { testSignatory } from '@oryndau/reading/documents';

export interface OutsideParts {
  readonly channels: Required<Pick<NoticeChannels, 'push' | 'sms'>>;
  readonly folders: { readonly post: string; readonly chamber: string };
  readonly secret: Uint8Array;
  readonly portal: string;
  /** Tiyn. */
  readonly tiynPerPart: Money;
  readonly links: Pick<Outside, 'banks' | 'notaries' | 'enforcement'>;
}

export function outsideOf({ channels, folders, secret, portal, tiynPerPart, links }: OutsideParts): Outside {
  const post = postFolder({ folder: folders.post, render: renderLetter });
  return {
    notices: { channels: { ...channels, post }, secret, portal, tiynPerPart },
    ...links,
    chamber: chamberFolder(folders.chamber),
    documents: { signatory: testSignatory, portal, test: true },
  };
}
