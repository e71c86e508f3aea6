"""The extraction rules by name, each with its confidence: the one table that `kpu:rule` and `kpu:confidence` come from.

A confidence is the share of the rule's facts that were right on 75 annotated development articles (30 press releases
and news reports of 2010 to 2025, not published here, and 45 invented ones in their styles), rounded down to 0.05 and
never above 0.95. Rules seen fewer than ten times there carry the share of their family: roles 0.90, parts and
statements 0.85.
"""

from __future__ import annotations

from decimal import Decimal

__all__ = ["CONFIDENCE", "confidence"]

CONFIDENCE: dict[str, Decimal] = {
    rule: Decimal(value)
    for rule, value in {
        # roles
        "role-before-name": "0.95",
        "name-comma-role": "0.95",
        "name-role": "0.90",
        "name-selaku-role": "0.70",
        "name-once-role": "0.90",
        "name-bracket-role": "0.95",
        "name-in-brackets": "0.90",
        "names-respectively-roles": "0.90",
        "speaker-recalled-by-role": "0.90",
        "members-meant": "0.90",
        # affiliations
        "name-bracket-body": "0.90",
        "name-dari-body": "0.90",
        "body-comma-name": "0.90",
        # events
        "event-in-lead": "0.90",
        "event-before": "0.85",
        "event-order": "0.85",
        # parts
        "part-attends": "0.85",
        "part-hosts": "0.95",
        "part-hosted-by": "0.85",
        "part-attended-by": "0.80",
        "part-present": "0.90",
        "part-accompanied-by": "0.85",
        "part-speakers": "0.80",
        "part-as-speaker": "0.95",
        "part-leader": "0.85",
        "part-duty": "0.85",
        "part-moderated-by": "0.85",
        "part-as-moderator": "0.85",
        "part-opened-by": "0.85",
        "part-as-opener": "0.65",
        "part-closed-by": "0.85",
        "part-as-closer": "0.85",
        "part-received-by": "0.95",
        "part-visit": "0.85",
        "part-sworn-by": "0.85",
        "part-given-by": "0.85",
        "part-talk": "0.85",
        "part-broadcast": "0.85",
        "part-invites": "0.85",
        "part-joins": "0.85",
        "part-visits": "0.85",
        "part-acting": "0.65",
        "part-quoted": "0.65",
        "part-lead-subject": "0.85",
        "part-headline-subject": "0.85",
        "part-publisher": "0.90",
        "part-event-of-body": "0.85",
        "part-invited-by": "0.85",
        "part-co-hosted": "0.85",
        # statements
        "quote-verb-name": "0.95",
        "quote-verb-nya": "0.75",
        "quote-passive-name": "0.85",
        "name-verb-quote": "0.85",
        "verb-quote": "0.85",
        "quote-continued": "0.85",
        "reported-speech": "0.90",
        "speech-tag": "0.85",
        "menurut-name": "0.95",
        "menurutnya": "0.85",
        "said-by-name": "0.85",
        "said-by-last": "0.85",
    }.items()
}


def confidence(rule: str) -> Decimal:
    """The confidence of a rule. Raises `KeyError` for a rule that the table lacks."""
    return CONFIDENCE[rule]
