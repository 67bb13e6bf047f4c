/**
 * What a place is called where a reader chooses between places: its title; a stand-in, of which several look alike, with the
 * words that follow it: 〔小标题缺失〕自“严格落实河长制”起. Nothing of the lost title is guessed.
 */
export const placeName = ({ title, begins }: { title: string; begins: string | null }): string =>
  begins ? `${title}自“${begins}”起` : title;
