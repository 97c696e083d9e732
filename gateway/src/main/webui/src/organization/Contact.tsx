import styles from './Contact.module.css';

/** How to reach a team: it says so in its own words, which may be an address. */
export function Contact({ children: contact }: { children: string }) {
  const href = address(contact);
  return href ? (
    <a href={href} className={styles.contact}>
      {contact}
    </a>
  ) : (
    <span>{contact}</span>
  );
}

function address(contact: string) {
  if (/^https?:\/\//.test(contact)) {
    return contact;
  }
  return /^[^\s@/:]+@[^\s@/:]+$/.test(contact) ? `mailto:${contact}` : undefined;
}
