"""The extraction rules by name, each with its confidence: the one table that `kpu:rule` and `kpu:confidence` come from.

A confidence is the share of the rule's facts that were right on annotated articles, rounded down to 0.05 and at most
0.95: on 35 kept apart until the tuning was nearly done, where they show the rule ten times; else on these and 60
development articles together, but no higher than the share of the rule's family on the 35 unless the rule itself did
better there; else that share. The articles are, or imitate, press releases and news of 2008 to 2025; only our own are
published.
"""

from __future__ import annotations

from decimal import Decimal

__all__ = ["CONFIDENCE", "confidence"]

CONFIDENCE: dict[str, Decimal] = {
    rule: Decimal(value)
    for rule, value in {
        # roles
        "role-before-name": "0.90",
        "name-comma-role": "0.75",
        "name-role": "0.90",
        "name-selaku-role": "0.95",
        "name-once-role": "0.90",
        "name-bracket-role": "0.90",
        "name-in-brackets": "0.90",
        "names-respectively-roles": "0.90",
        "speaker-recalled-by-role": "0.90",
        "members-meant": "0.90",
        # affiliations
        "name-bracket-body": "0.90",
        "name-dari-body": "0.90",
        "body-comma-name": "0.90",
        # changes of office
        "office-taken": "0.90",
        "office-given": "0.90",
        "office-replaces": "0.90",
        "office-handover": "0.90",
        "office-left": "0.90",
        "office-removed": "0.90",
        # events
        "event-in-lead": "0.80",
        "event-before": "0.80",
        "event-order": "0.80",
        "event-place": "0.80",
        "event-day": "0.80",
        # parts
        "part-attends": "0.70",
        "part-hosts": "0.90",
        "part-hosted-by": "0.95",
        "part-attended-by": "0.85",
        "part-present": "0.65",
        "part-accompanied-by": "0.40",
        "part-speakers": "0.75",
        "part-as-speaker": "0.75",
        "part-leader": "0.75",
        "part-duty": "0.75",
        "part-moderated-by": "0.75",
        "part-as-moderator": "0.75",
        "part-opened-by": "0.95",
        "part-as-opener": "0.85",
        "part-closed-by": "0.75",
        "part-as-closer": "0.75",
        "part-received-by": "0.75",
        "part-represented": "0.75",
        "part-visit": "0.75",
        "part-sworn-by": "0.75",
        "part-given-by": "0.75",
        "part-talk": "0.75",
        "part-broadcast": "0.75",
        "part-invites": "0.75",
        "part-joins": "0.75",
        "part-visits": "0.75",
        "part-acting": "0.40",
        "part-quoted": "0.80",
        "part-named": "0.90",
        "part-lead-subject": "0.75",
        "part-headline-subject": "0.75",
        "part-publisher": "0.75",
        "part-event-of-body": "0.75",
        "part-invited-by": "0.75",
        "part-co-hosted": "0.75",
        # statements
        "quote-verb-name": "0.90",
        "quote-verb-nya": "0.95",
        "quote-passive-name": "0.90",
        "name-verb-quote": "0.95",
        "verb-quote": "0.90",
        "quote-continued": "0.90",
        "reported-speech": "0.95",
        "speech-continued": "0.90",
        "speech-tag": "0.90",
        "menurut-name": "0.90",
        "menurutnya": "0.90",
        "said-by-name": "0.90",
        "said-by-last": "0.90",
    }.items()
}


def confidence(rule: str) -> Decimal:
    """The confidence of a rule. Raises `KeyError` for a rule that the table lacks."""
    return CONFIDENCE[rule]
