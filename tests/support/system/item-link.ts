/** What the link of a mail to report on an item of a plan has filled in: its code, the kind of act, and the key of whoever it is made out to. */
export function itemLinkIn(text: string, item?: string): Readonly<Record<string, string>> {
  const links = [...text.matchAll(/https:\S*usp=pp_url\S*/g)].map(([address]) => {
    const values = [...new URL(address).searchParams.values()];
    return {
      sasaran: values.find((value) => /^R-/.test(value)) ?? '',
      jenis: values.find((value) => value === 'RTL') ?? '',
      kode_kader: values.find((value) => /^[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(value)) ?? '',
    };
  });
  const link = links.find(({ sasaran }) => item === undefined || sasaran === item);
  if (!link) throw new Error(`no link to report on ${item ?? 'an item'}`);
  return link;
}
