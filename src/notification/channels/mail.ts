import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { render, toPlainText } from '@react-email/render';
import { Text } from '@react-email/text';
import { createElement as element } from 'react';
import type { OutgoingMessage } from '../../platform/message-channel.ts';

const PAGE = { backgroundColor: '#f6f6f3', color: '#222', fontFamily: 'Helvetica, Arial, sans-serif' };
const CARD = { backgroundColor: '#fff', padding: '32px', margin: '24px auto', maxWidth: '480px' };
const ACTION = { backgroundColor: '#2b5d4f', color: '#fff', padding: '12px 20px', borderRadius: '6px' };
const SMALL = { color: '#666', fontSize: '12px' };

/** A message as a mail, with markup and without. One action, no pictures, nothing that reports that it was read. */
export async function mailOf(message: OutgoingMessage): Promise<{ html: string; text: string }> {
  const { title, body, url, reason, unsubscribeUrl } = message;
  const html = await render(
    element(
      Html,
      { lang: 'en' },
      element(Head),
      element(
        Body,
        { style: PAGE },
        element(
          Container,
          { style: CARD },
          element(Heading, { as: 'h1', style: { fontSize: '20px' } }, title),
          element(Text, null, body),
          url && element(Button, { href: url, style: ACTION }, 'Open Attune'),
          element(
            Text,
            { style: SMALL },
            reason,
            unsubscribeUrl && ' ',
            unsubscribeUrl && element(Link, { href: unsubscribeUrl }, 'Unsubscribe or change what you get'),
          ),
        ),
      ),
    ),
  );
  return { html, text: toPlainText(html) };
}
