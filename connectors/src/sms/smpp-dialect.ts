/**
 * Where the library reads PDUs otherwise than centres write them. Texts of deliver_sm and data_sm stay octets: the library decodes them by
 * data_coding and esm_class, which centres set wrongly, and what it has decoded cannot be undone. An id in a TLV ends with the TLV, also where the
 * NUL at its end is missing (SMPP 3.4 section 5.3.2.12 asks for one): the library would read on into what follows.
 */
import smpp, { type FieldFilter, type Pdu, type TlvType } from 'smpp';

const OCTETS_OF = new Set(['deliver_sm', 'data_sm']);

const octetsOf = ({ encode, decode }: FieldFilter): FieldFilter => ({
  encode,
  decode(this: Pdu, value, skipHeader) {
    return OCTETS_OF.has(this.command) ? value : decode.call(this, value, skipHeader);
  },
});

const endingWithTlv = (type: TlvType): TlvType => ({
  ...type,
  read: (buffer, offset, length) => {
    const text = buffer.toString('latin1', offset, offset + length);
    const end = text.indexOf('\0');
    return end < 0 ? text : text.slice(0, end);
  },
});

function mended(library: typeof smpp): typeof smpp {
  const text = library.commands.deliver_sm?.params?.short_message;
  const { message_payload: payload, receipted_message_id: id } = library.tlvs;
  if (text?.filter === undefined || payload?.filter === undefined || id === undefined)
    throw new Error('this version of smpp has other tables');
  text.filter = octetsOf(text.filter);
  payload.filter = octetsOf(payload.filter);
  id.type = endingWithTlv(id.type);
  return library;
}

/** The library as it is used here; its tables are one for the process, so it is mended once. */
export const dialect = mended(smpp);
