"""The graph to people: pages that open with the network off."""
