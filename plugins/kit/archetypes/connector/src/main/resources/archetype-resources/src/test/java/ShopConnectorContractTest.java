package ${package};

import org.comptoir.tck.CommerceConnectorContract;

record ShopConnectorContractTest(ShopStub shop) implements CommerceConnectorContract {}
