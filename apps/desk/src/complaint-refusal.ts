/** What is proposed where a complaint is to be refused: the whole answer, as the person will read it. */

export interface ComplaintRefusal {
  readonly documentId: string;
  readonly filing: number;
  readonly answer: string;
}

/** Of a proposal, which we wrote and the database keeps as it was. */
export function complaintRefusalIn(content: string): ComplaintRefusal {
  const { documentId, filing, answer } = JSON.parse(content) as ComplaintRefusal;
  return { documentId, filing, answer };
}
