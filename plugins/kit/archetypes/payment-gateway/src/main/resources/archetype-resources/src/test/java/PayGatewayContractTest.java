package ${package};

import org.comptoir.tck.PaymentGatewayContract;

record PayGatewayContractTest(PayStub service) implements PaymentGatewayContract {}
