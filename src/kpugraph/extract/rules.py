"""The extraction rules by name, each with its confidence: the one table that `kpu:rule` and `kpu:confidence` come from.

A confidence is the share of the rule's facts that were right on the annotated development articles, rounded down to
0.05; rules seen fewer than ten times there carry the share of their family.
"""

from __future__ import annotations

from decimal import Decimal

__all__ = ["CONFIDENCE", "confidence"]

CONFIDENCE: dict[str, Decimal] = {
    rule: Decimal(value)
    for rule, value in {
        # roles
        "role-before-name": "0.95",
        "name-comma-role": "0.90",
        "name-role": "0.85",
        "name-selaku-role": "0.95",
        "name-once-role": "0.90",
        "name-bracket-role": "0.95",
        "name-in-brackets": "0.95",
        "names-respectively-roles": "0.90",
        "speaker-recalled-by-role": "0.85",
        # affiliations
        "name-bracket-body": "0.90",
        "name-dari-body": "0.85",
        "body-comma-name": "0.85",
        # events
        "event-in-lead": "0.90",
        "event-before": "0.80",
        "event-order": "0.85",
        # parts
        "part-attends": "0.90",
        "part-hosts": "0.90",
        "part-hosted-by": "0.90",
        "part-attended-by": "0.85",
        "part-present": "0.85",
        "part-accompanied-by": "0.75",
        "part-speakers": "0.85",
        "part-as-speaker": "0.85",
        "part-leader": "0.90",
        "part-moderated-by": "0.85",
        "part-as-moderator": "0.80",
        "part-opened-by": "0.85",
        "part-as-opener": "0.85",
        "part-closed-by": "0.80",
        "part-as-closer": "0.80",
        "part-received-by": "0.80",
        "part-visit": "0.80",
        "part-sworn-by": "0.85",
        "part-quoted": "0.75",
        "part-lead-subject": "0.75",
        "part-publisher": "0.70",
        "part-event-of-body": "0.80",
        "part-invited-by": "0.85",
        "part-co-hosted": "0.80",
        # statements
        "quote-verb-name": "0.95",
        "quote-verb-nya": "0.90",
        "quote-passive-name": "0.90",
        "name-verb-quote": "0.90",
        "verb-quote": "0.80",
        "quote-continued": "0.75",
        "reported-speech": "0.90",
        "speech-tag": "0.85",
        "menurut-name": "0.90",
        "menurutnya": "0.85",
        "said-by-name": "0.80",
        "said-by-last": "0.75",
    }.items()
}


def confidence(rule: str) -> Decimal:
    """The confidence of a rule. Raises `KeyError` for a rule that the table lacks."""
    return CONFIDENCE[rule]
