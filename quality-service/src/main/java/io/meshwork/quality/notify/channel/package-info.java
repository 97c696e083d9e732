/**
 * The ways by which people are told: signed webhooks, Slack-compatible ones, mail and Alertmanager.
 * They are the operator's, as is where a message may go.
 */
@NullMarked
package io.meshwork.quality.notify.channel;

import org.jspecify.annotations.NullMarked;
