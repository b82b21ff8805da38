import { runSlot } from '../../../../src/installation/run-jobs';
import { dayOf, startOfHour } from '../../../../src/kernel/calendar';
import { mailFor, readersOf, sameAddress } from '../../../../src/post/letters';
import type { Mail } from '../../../../src/post/mail';
import type { AnyMailKind, MailContext } from '../../../../src/post/mail-kind';
import { mailContextNow } from '../../../../src/post/send-mail';
import { kaderTab, posyanduTab, recipientTab, staffTab } from '../../../../src/settings/tabs';
import { STATIONERY } from '../../../../src/subjects/children/mails/stationery';
import { mailJobs } from '../../../../src/subjects/needs/mails/jobs';
import type { NeedMail } from '../../../../src/subjects/needs/mails/kind-names';
import { FORM_LINKS } from '../../../support/form-links';
import { jobContextOf } from '../../../support/job-context';
import { needsRegister, visit } from '../../../support/needs-register';
import { day } from '../../children/mails/mail-samples';

export const WATI = 'wati@kader.example';
export const RINA = 'rina@kader.example';
export const SITI = 'siti@kader.example';
export const BIDAN = 'bidan@puskesmas.example';
export const OPERATOR = 'operator@desa.example';
export const LURAH = 'lurah@desa.example';
export const SEKRETARIS = 'sekretaris@desa.example';
export const CAMAT = 'camat@banjarnegara.example';

/** Of the form in which acts are recorded. */
const LINKS = {
  ...FORM_LINKS,
  tindakan: {
    base: 'https://docs.google.com/forms/d/e/1T/viewform',
    entries: { sasaran: 'entry.31', kebutuhan: 'entry.32', kode_kader: 'entry.33' },
  },
};

/** Mawar opens on the 12th with Ibu Wati and Ibu Rina, Melati 2 on the 20th with Ibu Siti. */
export function mailWorld() {
  const register = needsRegister('12');
  const { workbook, clock } = register;
  workbook.put(posyanduTab, { Posyandu: 'Melati 2', 'Hari Buka': 'tanggal 20' });
  workbook.put(
    kaderTab,
    { Nama: 'Wati', Email: WATI, Posyandu: 'Mawar' },
    { Nama: 'Rina', Email: RINA, Posyandu: 'mawar', 'Surat Harian': 'Ya' },
    { Nama: 'Siti', Email: SITI, Posyandu: 'Melati 2' },
    { Nama: 'Kader lain', Email: 'kader@krandegan.example', Posyandu: 'Semua', 'Surat Harian': 'Tidak' },
  );
  workbook.put(
    staffTab,
    { Nama: 'Bidan Ani', Email: BIDAN, Peran: 'Bidan desa' },
    { Nama: 'Joko', Email: OPERATOR, Peran: 'Operator' },
  );
  workbook.put(
    recipientTab,
    { Nama: 'Lurah', Email: LURAH, Peran: 'Lurah', Mingguan: 'Ya', 'Boleh Lihat Nama': 'Ya' },
    {
      Nama: 'Sekretaris',
      Email: SEKRETARIS,
      Peran: 'Sekretaris',
      Mingguan: 'Ya',
      'Boleh Lihat Nama': 'Tidak',
    },
    { Nama: 'Camat', Email: CAMAT, Peran: 'Camat', 'Boleh Lihat Nama': 'Ya' },
  );
  const job = () =>
    jobContextOf(workbook, {
      ...register.context,
      links: LINKS,
      since: clock.at,
      mail: {
        stationery: () => STATIONERY,
        remainingToday: () => 100,
        send: (mail, to) => sent.push({ mail, to }),
      },
    });
  const sent: { readonly mail: Mail; readonly to: string }[] = [];
  const context = (): MailContext => mailContextNow(job(), () => []);
  const kindOf = (name: NeedMail): AnyMailKind => {
    const kind = job().mailKinds.find((one) => one.kind === name);
    if (!kind) throw new Error(`no kind ${name}`);
    return kind;
  };
  return {
    ...register,
    job,
    context,
    sent,
    /** Sets the clock to an hour of a day. */
    at(on: string, hour: number) {
      clock.at = startOfHour(day(on), hour, 'WIB');
    },
    /** What a timer does at an hour of a day: it calls for the mails whose time has come. */
    timer(on: string, hour: number) {
      clock.at = startOfHour(day(on), hour, 'WIB');
      runSlot(job(), mailJobs, 'every-5-minutes');
    },
    today: () => dayOf(clock.at, 'WIB'),
    /** Addresses that a mail would go to now. */
    readers(name: NeedMail, of: string): readonly string[] {
      const now = context();
      const kind = kindOf(name);
      const data = kind.data({ about: '', key: `${name} ${of}` }, now);
      return data === null ? [] : readersOf(kind, data, now).map(({ email }) => email);
    },
    /** What one of them would read. */
    mail(name: NeedMail, of: string, to: string): Mail {
      const now = context();
      const kind = kindOf(name);
      const data = kind.data({ about: '', key: `${name} ${of}` }, now);
      const reader = readersOf(kind, data, now).find(({ email }) => sameAddress(email, to));
      if (data === null || !reader) throw new Error(`${to} gets no ${name}`);
      return mailFor(kind, { data, reader }, now);
    },
  };
}

export type MailWorld = ReturnType<typeof mailWorld>;

/** What is asked of who and where a child is. */
export const identity = (name: string, more: Readonly<Record<string, string>> = {}) => ({
  anak: 'Anak belum terdaftar',
  nama: name,
  jenis_kelamin: 'Perempuan',
  tanggal_lahir: '2025-06-10',
  nama_ibu: `Ibunya ${name}`,
  hp: '081234567890',
  alamat: 'Jalan Kenanga 5',
  rt: '1',
  rw: '2',
  lokasi: '-7.39912, 109.69734',
  persetujuan: 'Ya',
  ...more,
});

/** A girl of about a year who is as she should be. */
export const WELL = { berat: '8,9', tinggi: '73', cara_ukur: 'Telentang' };
/** The same with a weight far too low for her length: a sign of gizi buruk. */
export const SEVERE = { berat: '6,0', tinggi: '73', cara_ukur: 'Telentang' };

export { visit };
